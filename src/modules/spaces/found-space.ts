// Founds a space: a place with its own people, language and rules.
import { action, communities, invalid, nothing, tell, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { spaceFounded } from './facts.ts'
import { mayFound } from './policy.ts'
import { kinds, spaces } from './tables.ts'

export const foundSpace = action({
  name: 'spaces.found-space',
  input: z.object({
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'spaces.slug-form')
      .max(60),
    name: Line(80),
    about: Text(2000),
    kind: z.enum(kinds),
    community: z.enum(communities).optional(),
    locale: Line(35).optional(),
  }),
  subject: nothing,
  may: mayFound,
  data: { noPersonalData: 'a space is a place' },
  machine: 'none',

  async run(now, given) {
    const space = now.id()
    const taken = await spaces(now)
      .selectFrom('spaces')
      .select('id')
      .where('slug', '=', given.slug)
      .executeTakeFirst()
    if (taken) throw invalid({ slug: 'spaces.slug-taken' })
    await spaces(now)
      .insertInto('spaces')
      .values({
        id: space,
        ...given,
        community: given.community ?? null,
        locale: given.locale ?? now.business.locale,
        founded_at: now.at,
        closed_at: null,
      })
      .execute()
    tell(now, spaceFounded, { space })
    return { space, slug: given.slug }
  },

  audit: ({ answer }) => ({ kind: 'space', id: answer.space }),
})
