// Lets go what has stayed as long as it was declared to: rows are deleted, fields emptied, and it is said how many.
import { openTransaction } from '../data/transaction.ts'
import type { Acting, Asking } from '../now.ts'
import { declaredTables, quoted } from './declared.ts'
import { free, overdue, rulesOf, written } from './overdue.ts'
import { retentionWords } from './retention-words.ts'

export type LetGo = {
  module: string
  table: string
  /** The rule in the words of its declaration, for the report that stays. */
  rule: string
  does: 'delete' | 'empty'
  rows: number
  /** Rows that would have gone, but for a legal hold on the person. */
  held: number
}

/** With `dry` nothing is changed: it says what would go. People on hold keep everything. */
export async function letGo(
  now: Acting | Asking,
  { dry, held }: { dry: boolean; held: readonly string[] },
): Promise<LetGo[]> {
  const { client } = openTransaction(now)
  const tables = declaredTables()
  const done: LetGo[] = []
  for (const { module, table, card } of tables.toReversed())
    for (const rule of rulesOf({ card })) {
      const over = overdue(rule, card, table)
      const may = free(card, tables)
      const both = `${over} and $2::uuid[] is not null`
      const values = [now.at, held]
      const all = await client.query(
        `select count(*) as n, count(*) filter (where ${may}) as free from ${quoted(table)} where ${both}`,
        values,
      )
      const counts = all.rows[0] as { n: string; free: string }
      const rows = Number(counts.free)
      if (Number(counts.n) === 0) continue
      const sets = written(rule, card)
      if (!dry && rows > 0) {
        const news = Object.entries(sets ?? {})
        const change =
          sets === null
            ? `delete from ${quoted(table)}`
            : `update ${quoted(table)} set ${news.map(([column], at) => `${quoted(column)} = $${at + 3}`).join(', ')}`
        await client.query(`${change} where ${both} and ${may}`, [
          ...values,
          ...news.map(([, value]) => value),
        ])
      }
      done.push({
        module,
        table,
        rule: retentionWords(rule.keep),
        does: sets === null ? 'delete' : 'empty',
        rows,
        held: Number(counts.n) - rows,
      })
    }
  return done
}
