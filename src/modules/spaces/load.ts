// Loads a space as the subject of a verb, through what the actor may know of it.
import { z, type Asking } from '#kernel'
import { spaces } from './tables.ts'
import { joined, mayKnowSpace, mayReadSpace } from './visible.ts'

/** A space's address: small letters, digits, single hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'spaces.slug-form')
  .max(60)

/** One space by its address; undefined when there is none this actor may know of. */
export const loadSpace = (now: Asking, slug: string) =>
  spaces(now)
    .selectFrom('spaces')
    .where(mayKnowSpace(now))
    .where('spaces.slug', '=', slug)
    .select([
      'id',
      'id as space',
      'slug',
      'name',
      'about',
      'kind',
      'community',
      'locale',
      'tone',
      'in_short',
      'owner',
      'sign_up',
      'founded_at',
      'closed_at',
    ])
    .select([joined(now).as('member'), mayReadSpace(now).as('readable')])
    .executeTakeFirst()

export type LoadedSpace = NonNullable<Awaited<ReturnType<typeof loadSpace>>>
