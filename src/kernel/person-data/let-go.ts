// Lets go what has stayed as long as it was declared to: rows are deleted, fields emptied, and it is said how many.
import { openTransaction } from '../data/transaction.ts'
import type { Keep } from '../data/tables.ts'
import type { Acting, Asking } from '../now.ts'
import { declaredTables, quoted, type Declared } from './declared.ts'
import { interval, retentionWords } from './retention-words.ts'

export type LetGo = {
  module: string
  table: string
  rule: string
  does: 'delete' | 'empty'
  rows: number
  /** Rows that would have gone, but for a legal hold on the person. */
  held: number
}

type Rule = { keep: Keep; columns: string[] }

const rulesOf = ({ card }: Declared): Rule[] => {
  const rules = new Map<string, Rule>()
  for (const [column, { retention }] of Object.entries(card.personal)) {
    if (typeof retention === 'string') continue
    const key = JSON.stringify(retention)
    const rule = rules.get(key) ?? { keep: retention, columns: [] }
    rule.columns.push(column)
    rules.set(key, rule)
  }
  return [...rules.values()]
}

/** With `dry` nothing is changed: it says what would go. People on hold keep everything. */
export async function letGo(
  now: Acting | Asking,
  { dry, held }: { dry: boolean; held: readonly string[] },
): Promise<LetGo[]> {
  const { client } = openTransaction(now)
  const done: LetGo[] = []
  for (const declared of declaredTables().toReversed())
    for (const { keep, columns } of rulesOf(declared)) {
      const [owner] = declared.card.person
      const does = keep.does ?? 'delete'
      const over = overdue(keep, does, columns)
      const free = owner
        ? ` and (${quoted(owner)} is null or not ${quoted(owner)} = any($2::uuid[]))`
        : ''
      const table = quoted(declared.table)
      const values = [now.at, held]
      const all = await client.query(
        `select count(*) as n, count(*) filter (where true${free}) as free from ${table} where ${over} and $2::uuid[] is not null`,
        values,
      )
      const counts = all.rows[0] as { n: string; free: string }
      const rows = Number(counts.free)
      if (Number(counts.n) === 0) continue
      if (!dry && rows > 0)
        await client.query(
          `${change(table, does, columns)} where ${over}${free} and $2::uuid[] is not null`,
          values,
        )
      done.push({
        module: declared.module,
        table: declared.table,
        rule: retentionWords(keep),
        does,
        rows,
        held: Number(counts.n) - rows,
      })
    }
  return done
}

const change = (table: string, does: 'delete' | 'empty', columns: string[]) =>
  does === 'delete'
    ? `delete from ${table}`
    : `update ${table} set ${columns.map((column) => `${quoted(column)} = null`).join(', ')}`

/** NOTE: values come from declarations in the code, never from people; quotes are doubled all the same. */
function overdue(keep: Keep, does: 'delete' | 'empty', columns: string[]): string {
  const only = Object.entries(keep.only ?? {}).map(([column, values]) => {
    const texts = values.filter((one) => one !== null)
    const ways = [
      ...(values.includes(null) ? [`${quoted(column)} is null`] : []),
      ...(texts.length > 0
        ? [
            `${quoted(column)}::text in (${texts.map((one) => `'${one.replaceAll("'", "''")}'`).join(', ')})`,
          ]
        : []),
    ]
    return `(${ways.join(' or ')})`
  })
  const still =
    does === 'empty' ? [`(${columns.map((one) => `${quoted(one)} is not null`).join(' or ')})`] : []
  return [
    `${quoted(keep.after)} < $1::timestamptz - interval '${interval(keep)}'`,
    ...only,
    ...still,
  ].join(' and ')
}
