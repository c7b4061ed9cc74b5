// A line in the log of erasures: an id and keyed hashes. Numbered, so that a gap shows.
import { sql, type Acting } from '#kernel'
import { privacy } from './tables.ts'

type Line = { person: string | null; keys: string[]; report: object }

export async function logErasure(now: Acting, { person, keys, report }: Line): Promise<string> {
  const id = now.id()
  await privacy(now)
    .insertInto('privacy_erasures')
    .columns(['id', 'number', 'person', 'keys', 'at', 'report'])
    .expression(
      sql`select ${id}::uuid, coalesce(max(number), 0) + 1, ${person}::uuid, ${keys}::text[], ${now.at}::timestamptz,
        ${JSON.stringify(report)}::jsonb from privacy_erasures`,
    )
    .execute()
  return id
}
