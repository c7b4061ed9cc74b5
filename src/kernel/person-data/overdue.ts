// Which rows of a table have stayed as long as a rule lets them, and what becomes of them, in SQL from the declaration.
import type { Keep, TableCard } from '../data/tables.ts'
import { quoted, type Declared } from './declared.ts'
import { literal, onlyRows } from './only-rows.ts'
import { interval } from './retention-words.ts'

export type Rule = { keep: Keep; columns: string[] }

/** The rules of a table, each with the columns that are declared to go by it. */
export function rulesOf({ card }: Pick<Declared, 'card'>): Rule[] {
  const rules = new Map<string, Rule>()
  for (const [column, { retention }] of Object.entries(card.personal)) {
    if (typeof retention === 'string' || 'until' in retention) continue
    const key = JSON.stringify(retention)
    const rule = rules.get(key) ?? { keep: retention, columns: [] }
    rule.columns.push(column)
    rules.set(key, rule)
  }
  return [...rules.values()]
}

/** What is written into the columns; null where the row goes as a whole. */
export function written(
  { keep, columns }: Rule,
  { erase }: TableCard,
): Record<string, string | number | boolean | null> | null {
  const does = keep.does ?? 'delete'
  if (does === 'delete') return null
  if (does === 'empty') return Object.fromEntries(columns.map((column) => [column, null]))
  if (typeof does === 'object') return does.set
  return typeof erase === 'object' && 'set' in erase ? erase.set : null
}

/** $1 is now. */
export function overdue({ keep, columns }: Rule, card: TableCard, table: string): string {
  const past = (column: string) => `${column} < $1::timestamptz - interval '${interval(keep)}'`
  const due = keep.of
    ? `${quoted(table)}.${quoted(keep.of.column)} in (select id from ${quoted(keep.of.table)} where ${past(quoted(keep.after))})`
    : past(quoted(keep.after))
  const values = written({ keep, columns }, card)
  const still = values === null ? [] : [`(${Object.entries(values).map(unlike).join(' or ')})`]
  const alone = keep.without
    ? [
        `not exists (select 1 from ${quoted(keep.without.table)} as hanging where hanging.${quoted(keep.without.column)} = ${quoted(table)}.id)`,
      ]
    : []
  return [due, ...onlyRows(keep.only), ...still, ...alone].join(' and ')
}

const unlike = ([column, value]: [string, string | number | boolean | null]) =>
  value === null
    ? `${quoted(column)} is not null`
    : `${quoted(column)}::text is distinct from ${literal(String(value))}`

/** $1 is now; true of rows whose person is not on hold ($2), also where the person stands in the row it hangs on. */
export function free({ person, through }: TableCard, parents: readonly Declared[]): string {
  const [owner] = person
  if (owner) return `(${quoted(owner)} is null or not ${quoted(owner)} = any($2::uuid[]))`
  const parent = through && parents.find((one) => one.table === through.table)
  const [above] = parent?.card.person ?? []
  return through && above
    ? `(${quoted(through.column)} not in (select id from ${quoted(through.table)} where ${quoted(above)} = any($2::uuid[])))`
    : 'true'
}
