// Answers that may be quoted, for the assistant and for whoever answers by hand.
import { sql, type Asking } from '#kernel'
import { entryPath } from './links.ts'
import { readableEntries } from './visible.ts'

export type ApprovedEntry = {
  id: string
  family: string
  locale: string
  question: string
  phrasings: string[]
  html: string
  source: string
  number: number
  link: string
}

/** Only what this actor may read; in the languages asked for. */
export async function approvedEntries(
  now: Asking,
  { locales }: { locales?: readonly string[] } = {},
): Promise<ApprovedEntry[]> {
  let rows = readableEntries(now).select([
    'id',
    'family',
    'locale',
    'question',
    'phrasings',
    'html',
    'source',
    'number',
  ])
  if (locales) rows = rows.where('locale', 'in', [...locales])
  const found = await rows.orderBy('id').limit(5000).execute()
  return found.map((row) => ({ ...row, link: entryPath(row.id) }))
}

/** Changes whenever an answer that this actor may read is approved, changed or taken out: a name for what was learnt. */
export async function entriesMark(now: Asking): Promise<string> {
  const { mark } = await readableEntries(now)
    .select(
      sql<string>`coalesce(md5(string_agg(id::text || ':' || number, ',' order by id)), '')`.as(
        'mark',
      ),
    )
    .executeTakeFirstOrThrow()
  return mark
}
