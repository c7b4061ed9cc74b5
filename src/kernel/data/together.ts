// Several small lists in one round trip: a page that needs ten of them waits once, not ten times.
import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { Asking } from '../now.ts'
import { transactionOf } from './transaction.ts'

/** What reads the same from JSON as from a row. NOTE: times do not, and are refused by the compiler. */
type Plain = string | number | boolean | null | readonly string[]
type Listed<O> = { [K in keyof O]: O[K] extends Plain ? O[K] : never }
// oxlint-disable-next-line typescript/no-explicit-any -- whatever tables a query is about
type Query<O> = SelectQueryBuilder<any, any, O>

/** Runs queries whose rows hold words, numbers and ids as one statement, each answered in its own order. */
export async function together<const Lists extends Record<string, object>>(
  now: Asking,
  queries: { [K in keyof Lists]: Query<Lists[K]> },
): Promise<{ [K in keyof Lists]: Array<Listed<Lists[K]>> }> {
  const lists = Object.entries<Query<object>>(queries).map(([name, query]) => rowsOf(name, query))
  const { rows } = await sql`select ${sql.join(lists)}`.execute(transactionOf(now))
  return rows[0] as never
}

const rowsOf = (name: string, query: Query<object>): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(row_to_json(one)), '[]') from (${query}) one) as ${sql.ref(name)}`
