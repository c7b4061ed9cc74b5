// The rows that are about a person, with their declared columns: all of them, however many.
import type { TableCard } from '../data/tables.ts'
import { openTransaction } from '../data/transaction.ts'
import type { Asking } from '../now.ts'
import type { Erasing } from '../module.ts'
import { aboutPerson, declaredModules, declaredTables, forPerson, quoted } from './declared.ts'
import { onlyRows } from './only-rows.ts'

export type Held = { module: string; table: string; rows: Array<Record<string, unknown>> }

/** Proofs of identity are of no use to their owner in a file, and of use to a thief. */
export const secretColumn = /(hash|secret|token|public_key|sealed)$/

/** Stands in a copy where something is not this person's to see: named, with the reason, never left out in silence. */
export type Withheld = { withheld: 'others' | 'inside' }

type Look = { table?: string; limit?: number; offset?: number }

const inCopiesOf = (module: string, table: string) =>
  declaredModules().find(({ name }) => name === module)?.inCopies?.[table]

const shownColumns = (card: TableCard) =>
  Object.keys(card.personal).filter((column) => !secretColumn.test(column))

const asErasing = (whom: string | Erasing): Erasing =>
  typeof whom === 'string' ? { person: whom, addresses: [] } : whom

/** All of them, or one page of one table. */
export async function personRows(
  now: Asking,
  whom: string | Erasing,
  { table: only, limit, offset = 0 }: Look = {},
): Promise<Held[]> {
  const { person, addresses } = asErasing(whom)
  const { client } = openTransaction(now)
  const held: Held[] = []
  for (const { module, table, card } of declaredTables()) {
    const about = aboutPerson(card)
    const columns = shownColumns(card).map(quoted)
    if (!about || columns.length === 0 || (only !== undefined && only !== table)) continue
    const page = limit === undefined ? '' : ` order by 1 limit ${limit} offset ${offset}`
    const kept = (card.withheld ?? []).map(
      ({ only }, at) => `(${onlyRows(only).join(' and ') || 'true'}) as "withheld ${at}"`,
    )
    const found = await client.query(
      `select ${[...columns, ...kept].join(', ')} from ${quoted(table)} where ${forPerson(about)}${page}`,
      [person, addresses],
    )
    const rows = (found.rows as Held['rows']).map((row) => shown(card, row))
    const told = rows.length === 0 ? undefined : inCopiesOf(module, table)
    if (rows.length > 0) held.push({ module, table, rows: told ? await told(now, rows) : rows })
  }
  return held
}

/** The row as its person may see it. Empty fields stay empty: nothing is hidden in them. */
function shown({ withheld = [] }: TableCard, row: Held['rows'][number]): Held['rows'][number] {
  const kept = new Map<string, Withheld>()
  for (const [at, { columns, because }] of withheld.entries()) {
    if (row[`withheld ${at}`] === true)
      for (const column of columns) kept.set(column, { withheld: because })
    delete row[`withheld ${at}`]
  }
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value === null || value === '' ? value : (kept.get(column) ?? value),
    ]),
  )
}

/** How many rows there are about a person, by table: what the pages of their data begin with. */
export async function personCounts(
  now: Asking,
  whom: string | Erasing,
): Promise<Array<{ module: string; table: string; rows: number }>> {
  const { person, addresses } = asErasing(whom)
  const { client } = openTransaction(now)
  const asked = declaredTables().flatMap(({ module, table, card }) => {
    const about = aboutPerson(card)
    return about && shownColumns(card).length > 0 ? [{ module, table, about }] : []
  })
  if (asked.length === 0) return []
  const counts = asked.map(
    ({ table, about }, at) =>
      `(select count(*) from ${quoted(table)} where ${forPerson(about)}) as "t${at}"`,
  )
  const found = await client.query(`select ${counts.join(', ')}`, [person, addresses])
  const row = found.rows[0] as Record<string, string>
  return asked.flatMap(({ module, table }, at) => {
    const rows = Number(row[`t${at}`])
    return rows > 0 ? [{ module, table, rows }] : []
  })
}

/** Every address in a column that is declared to hold one. */
export async function declaredAddresses(now: Asking): Promise<string[]> {
  const { client } = openTransaction(now)
  const all = new Set<string>()
  for (const { table, card } of declaredTables()) {
    if (!card.address) continue
    const column = quoted(card.address)
    const found = await client.query(
      `select distinct lower(${column}) as address from ${quoted(table)} where ${column} is not null`,
    )
    for (const { address } of found.rows as Array<{ address: string }>) all.add(address)
  }
  return [...all]
}
