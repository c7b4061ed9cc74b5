// Everything the system holds about a person, found and erased by what the modules' tables declare.
import type { PoolClient } from 'pg'
import { openTransaction } from './data/transaction.ts'
import type { TableCard } from './data/tables.ts'
import type { Acting, Asking } from './now.ts'
import type { Registry } from './registry.ts'

let known: Registry | undefined

/** Told once at start; which tables there are is the same for every business. */
export const knowTables = (registry: Registry): void => {
  known = registry
}

type Named = [string, TableCard]

const cards = (): Named[] =>
  (known?.modules ?? []).flatMap((module) =>
    Object.entries(module.tables ?? {}).flatMap(([name, card]): Named[] =>
      'noPersonalData' in card ? [] : [[name, card]],
    ),
  )

export type Held = { table: string; rows: Array<Record<string, unknown>> }

/** The rows that are about a person, with their declared personal columns. At most 10,000 a table. */
export async function personRows(now: Asking, person: string): Promise<Held[]> {
  const { client } = openTransaction(now)
  const held: Held[] = []
  for (const [table, card] of cards()) {
    const owner = card.person[0]
    if (!owner) continue
    const columns = Object.keys(card.personal)
      .filter((column) => !secretColumn.test(column))
      .map(quoted)
    if (columns.length === 0) continue
    const found = await client.query(
      `select ${columns.join(', ')} from ${quoted(table)} where ${quoted(owner)} = $1 limit 10000`,
      [person],
    )
    if (found.rows.length > 0) held.push({ table, rows: found.rows as Held['rows'] })
  }
  return held
}

/** Proofs of identity are of no use to their owner in a file, and of use to a thief. */
const secretColumn = /(hash|secret|token|public_key|sealed)$/

export type Erased = { table: string; rows: number; kept?: string }

/** Erases as each table declares. The audit keeps that something was done, and forgets by whom. */
export async function erasePersonRows(now: Acting, person: string): Promise<Erased[]> {
  const { client } = openTransaction(now)
  const done: Erased[] = []
  for (const [table, card] of cards().reverse()) {
    const [owner, ...others] = card.person
    if (owner)
      done.push({ table, ...(await eraseOwned(client as never, table, owner, card.erase, person)) })
    for (const column of others)
      await client.query(
        `update ${quoted(table)} set ${quoted(column)} = null where ${quoted(column)} = $1`,
        [person],
      )
  }
  const unlinked = await client.query(
    `update audit set actor = case when actor = $1 then null else actor end, about = case when about = $1 then null else about end, salt = '' where actor = $1 or about = $1`,
    [person],
  )
  return [
    ...done.filter((one) => one.rows > 0),
    { table: 'audit', rows: unlinked.rowCount ?? 0, kept: 'what was done, without by whom' },
  ]
}

async function eraseOwned(
  client: PoolClient,
  table: string,
  owner: string,
  erase: TableCard['erase'],
  person: string,
): Promise<Omit<Erased, 'table'>> {
  if (erase === 'with-parent') return { rows: 0 }
  if (erase === 'delete') {
    const gone = await client.query(`delete from ${quoted(table)} where ${quoted(owner)} = $1`, [
      person,
    ])
    return { rows: gone.rowCount ?? 0 }
  }
  if ('keep' in erase) {
    const kept = await client.query(`select 1 from ${quoted(table)} where ${quoted(owner)} = $1`, [
      person,
    ])
    return { rows: kept.rowCount ?? 0, kept: erase.keep }
  }
  const columns = Object.entries(erase.set)
  const sets = columns.map(([column], at) => `${quoted(column)} = $${at + 2}`).join(', ')
  const emptied = await client.query(
    `update ${quoted(table)} set ${sets} where ${quoted(owner)} = $1`,
    [person, ...columns.map(([, value]) => value)],
  )
  return { rows: emptied.rowCount ?? 0 }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
