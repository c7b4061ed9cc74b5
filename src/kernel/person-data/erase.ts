// Erases somebody from every table as it declares, in one transaction; says what went, and what stays and why.
import type { PoolClient } from 'pg'
import { openTransaction } from '../data/transaction.ts'
import type { TableCard } from '../data/tables.ts'
import type { Erasing } from '../module.ts'
import type { Acting } from '../now.ts'
import { aboutPerson, beforeErasing, declaredTables, forPerson, quoted } from './declared.ts'

export type Erased = { module?: string; table: string; rows: number; kept?: string }

/** The audit keeps that something was done, and forgets by whom. */
export async function erasePersonRows(now: Acting, given: string | Erasing): Promise<Erased[]> {
  const whom = typeof given === 'string' ? { person: given, addresses: [] } : given
  await beforeErasing(now, whom)
  const { client } = openTransaction(now)
  const done: Erased[] = []
  for (const { module, table, card } of declaredTables().toReversed()) {
    const about = aboutPerson(card)
    if (about)
      done.push({ module, table, ...(await eraseRows(client as never, table, about, card, whom)) })
    if (whom.person !== null)
      for (const column of card.person.slice(1))
        await client.query(
          `update ${quoted(table)} set ${quoted(column)} = null where ${quoted(column)} = $1`,
          [whom.person],
        )
  }
  const kept = done.filter((one) => one.rows > 0)
  return whom.person === null ? kept : [...kept, ...(await unlink(client as never, whom.person))]
}

/** What the road itself keeps: answers to repeated calls go, the audit is unlinked. */
async function unlink(client: PoolClient, person: string): Promise<Erased[]> {
  const repeats = await client.query('delete from once where person = $1', [person])
  const unlinked = await client.query(
    `update audit set actor = case when actor = $1 then null else actor end, about = case when about = $1 then null else about end, salt = '' where actor = $1 or about = $1`,
    [person],
  )
  return [
    ...(repeats.rowCount ? [{ table: 'once', rows: repeats.rowCount }] : []),
    { table: 'audit', rows: unlinked.rowCount ?? 0, kept: 'what was done, without by whom' },
  ]
}

async function eraseRows(
  client: PoolClient,
  table: string,
  about: string,
  { erase }: TableCard,
  { person, addresses }: Erasing,
): Promise<Omit<Erased, 'table'>> {
  const where = forPerson(about)
  const values = [person, addresses]
  if (erase === 'with-parent') return { rows: 0 }
  if (erase === 'delete') {
    const gone = await client.query(`delete from ${quoted(table)} where ${where}`, values)
    return { rows: gone.rowCount ?? 0 }
  }
  if ('keep' in erase) {
    const kept = await client.query(
      `select count(*) as n from ${quoted(table)} where ${where}`,
      values,
    )
    return { rows: Number((kept.rows[0] as { n: string }).n), kept: erase.keep }
  }
  const columns = Object.entries(erase.set)
  const sets = columns.map(([column], at) => `${quoted(column)} = $${at + 3}`).join(', ')
  const emptied = await client.query(`update ${quoted(table)} set ${sets} where ${where}`, [
    ...values,
    ...columns.map(([, value]) => value),
  ])
  return { rows: emptied.rowCount ?? 0 }
}
