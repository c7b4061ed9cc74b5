// A list that was brought along, with its rows while they are still here.
import type { Asking } from '#kernel'
import { fateOf, type Fate } from './judge-row.ts'
import { purposeOf } from './purposes.ts'
import type { Problem, Row } from './read-list.ts'
import { consents } from './tables.ts'

export type Kept = { rows: Row[]; problems: Problem[]; left: string[] }

export const findImport = (now: Asking, { import: id }: { import: string }) =>
  consents(now).selectFrom('consent_imports').selectAll().where('id', '=', id).executeTakeFirst()

export type Import = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** Each row with what becomes of it. Nothing once the import is done or a day old. */
export async function judged(
  now: Asking,
  found: Import,
): Promise<{ kept: Kept; fates: Array<{ row: Row; fate: Fate }> } | undefined> {
  if (found.state !== 'prepared' || found.rows === null) return undefined
  const kept = JSON.parse(found.rows) as Kept
  const purpose = await purposeOf(now, found.purpose)
  const rules = { words: found.words, doubleOptIn: purpose?.doubleOptIn ?? true }
  return { kept, fates: kept.rows.map((row) => ({ row, fate: fateOf(row, rules) })) }
}
