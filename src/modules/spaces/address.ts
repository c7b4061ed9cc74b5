// An address belongs to one space, and some words belong to the pages beside it.
import { invalid, type Acting } from '#kernel'
import { spaces } from './tables.ts'

const kept = new Set(['new', 'by-id', 'approaches'])

/** Throws `invalid` at the field `slug` if another space has this address. */
export async function refuseTaken(now: Acting, slug: string, but?: string): Promise<void> {
  const taken = await spaces(now)
    .selectFrom('spaces')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (kept.has(slug) || (taken && taken.id !== but)) throw invalid({ slug: 'spaces.slug-taken' })
}
