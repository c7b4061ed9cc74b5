// Transactions: opened in one round trip with role and business set, closed with the tag checked.
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Driver,
} from 'kysely'
import pg from 'pg'
import { isId } from '../id.ts'
import { away } from '../stop.ts'
import { lost } from './lost.ts'
import type { NamedClient } from './named-client.ts'

/** `reads` selects; `audits` selects and may add to the audit; `writes` may change what it was granted. */
export type Mode = 'reads' | 'audits' | 'writes'

export type Transaction = { client: NamedClient; query: Kysely<unknown> }

const hidden = new WeakMap<object, Transaction>()

/** Ties a transaction to a `now`; modules cannot reach it but through their table handles. */
export const hide = (now: object, transaction: Transaction) => hidden.set(now, transaction)

/** Once the verb is over its `now` is worth nothing, so that no forgotten query runs in somebody else's transaction. */
export const forget = (now: object) => hidden.delete(now)

const copies = new WeakMap<object, object>()

/** A copy of a `now` stands in the same transaction, for as long as the first one does. */
export const shareTransaction = (copy: object, now: object) =>
  copies.set(copy, copies.get(now) ?? now)

export function transactionOf(now: object): Kysely<unknown> {
  return openTransaction(now).query
}

export function openTransaction(now: object): Transaction {
  const transaction = hidden.get(copies.get(now) ?? now)
  if (!transaction)
    throw new Error('this `now` has no transaction, or it is over: await every query inside run')
  return transaction
}

export class RolledBack extends Error {
  constructor() {
    super(
      'the transaction was rolled back although nothing was thrown: a failed query was caught inside a verb',
    )
  }
}

/** Runs work inside a transaction under a role, for one business. Row-level security holds from the first query. */
export async function within<T>(
  pool: pg.Pool,
  roles: string,
  mode: Mode,
  business: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  if (!isId(business)) throw new Error('a business is named by its id')
  const client = (await pool.connect().catch((error: Error) => {
    throw lost(error) ? away() : error
  })) as unknown as NamedClient & pg.PoolClient
  let broken: Error | undefined
  try {
    await client.query(begin(roles, mode, business))
    const answer = await work({ client, query: kyselyOn(client) })
    const ended = await client.query('commit')
    if (ended.command !== 'COMMIT') throw new RolledBack()
    return answer
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw lost(error as Error) ? away() : error
  } finally {
    client.release(broken)
  }
}

function begin(roles: string, mode: Mode, business: string): string {
  const start = mode === 'reads' ? 'begin read only' : 'begin'
  return `${start};set local role ${roles}_${mode};set local app.business='${business}'`
}

const bound = new WeakMap<object, Kysely<unknown>>()

/** One query builder per connection, made once and kept as long as the connection. */
function kyselyOn(client: NamedClient): Kysely<unknown> {
  const known = bound.get(client)
  if (known) return known
  const driver = driverOn(client)
  const made = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  bound.set(client, made)
  return made
}

function driverOn(client: NamedClient): Driver {
  const refuse = () => Promise.reject(new Error('transactions belong to the road, not to a verb'))
  const connection = {
    async executeQuery<R>(compiled: { sql: string; parameters: readonly unknown[] }) {
      const result = await client.query(compiled.sql, compiled.parameters as unknown[])
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery(): never {
      throw new Error('rows are read whole; page through them instead')
    },
  }
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  }
}
