// Begins an import: notes it, so that it can be undone, and adds the categories it needs.
import { createHash } from 'node:crypto'
import { action, onlySystem, sql, z } from '#kernel'
import { visibleSpaces } from '#spaces'
import { ImportedCategory } from './import-shapes.ts'
import { forum } from './tables.ts'

export const beginImport = action({
  name: 'forum.begin-import',
  input: z.object({
    space: z.string(),
    format: z.string(),
    source: z.string(),
    categories: z.array(ImportedCategory),
  }),
  subject: (now, { space }) =>
    visibleSpaces(now).select(['id', 'locale']).where('slug', '=', space).executeTakeFirst(),
  may: onlySystem('imports are made on the command line'),
  data: { noPersonalData: 'names of categories' },
  machine: 'none',
  inside: true,

  async run(now, { format, source, categories }, space) {
    const id = now.id()
    await forum(now)
      .insertInto('forum_imports')
      .values({ id, space: space.id, format, source, at: now.at, undone_at: null })
      .execute()
    for (const { name, about } of categories)
      await forum(now)
        .insertInto('forum_categories')
        .values({
          id: now.id(),
          space: space.id,
          slug: slugOf(name),
          name,
          about,
          place: sql<number>`(select count(*) + 1 from forum_categories where space = ${space.id})`,
        })
        .onConflict((conflict) => conflict.columns(['business', 'space', 'slug']).doNothing())
        .execute()
    return { import: id, space: space.id, locale: space.locale }
  },

  audit: ({ answer, input }) => ({
    kind: 'import',
    id: answer.import,
    detail: { format: input.format },
  }),
})

/** The address of an imported category; two names that differ only in signs share one category. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return (
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replaceAll(/^-+|-+$/g, '') ||
    `category-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`
  )
}
