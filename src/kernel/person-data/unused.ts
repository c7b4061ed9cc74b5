// Fields that are asked for or kept, and that nobody fills: candidates for being dropped.
import { openTransaction } from '../data/transaction.ts'
import type { Asking } from '../now.ts'
import { declaredTables, quoted } from './declared.ts'

export type Unused = { module: string; table: string; column: string; rows: number }

/** Columns that are empty in every row, in tables with at least so many rows. */
export async function unusedColumns(now: Asking, least = 20): Promise<Unused[]> {
  const { client } = openTransaction(now)
  const unused: Unused[] = []
  for (const { module, table, card } of declaredTables()) {
    const columns = Object.keys(card.personal)
    if (columns.length === 0) continue
    const counts = columns.map(
      (column, at) => `count(nullif(${quoted(column)}::text, '')) as "c${at}"`,
    )
    const found = await client.query(
      `select count(*) as n, ${counts.join(', ')} from (select * from ${quoted(table)} limit 10000) as seen`,
    )
    const row = found.rows[0] as Record<string, string>
    if (Number(row.n) < least) continue
    for (const [at, column] of columns.entries())
      if (Number(row[`c${at}`]) === 0) unused.push({ module, table, column, rows: Number(row.n) })
  }
  return unused
}
