// The database as the road uses it: migrated, walled, with a pool that has no rights of its own.
import pg from 'pg'
import type { Migration } from '../registry.ts'
import { migrate } from './migrate.ts'
import { asLogin } from './hosts.ts'
import { NamedClient } from './named-client.ts'
import { poolTo, PrimaryClient, reach } from './primary.ts'
import { ensureRoles } from './roles.ts'
import { within, type Mode, type Transaction } from './transaction.ts'

export type Database = {
  /** Prefix of the three roles. */
  roles: string
  applied: string[]
  pool: pg.Pool
  /** For migrations, relay and sealer only: never for a request. */
  owner: pg.Pool
  within<T>(
    mode: Mode,
    business: string,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T>
  close(): Promise<void>
}

export type DatabaseOptions = {
  /** A login that owns the schema and may make roles; the address may name several servers. */
  ownerUrl: string
  secret: string
  migrations: readonly Migration[]
  connections?: number
}

/** Connects, migrates under a lock and opens the pool. Several processes may do this at once. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const first = new PrimaryClient(reach(options.ownerUrl))
  await first.connect()
  let prefix: string
  let password: string
  let applied: string[]
  try {
    await first.query('select pg_advisory_lock(7203114550)')
    ;({ prefix, password } = await ensureRoles(first, options.secret))
    applied = await migrate(first, options.migrations, prefix)
    await first.query('select pg_advisory_unlock(7203114550)')
  } finally {
    await first.end()
  }
  const pool = quiet(
    new pg.Pool({
      ...reach(asLogin(options.ownerUrl, `${prefix}_login`, password)),
      max: options.connections ?? 10,
      Client: NamedClient as unknown as new () => pg.Client,
    }),
  )
  const owner = quiet(new pg.Pool({ ...poolTo(options.ownerUrl), max: 3 }))
  return {
    roles: prefix,
    applied,
    pool,
    owner,
    within: (mode, business, work) => within(pool, prefix, mode, business, work),
    close: async () => {
      await Promise.all([pool.end(), owner.end()])
    },
  }
}

/** A connection that breaks is not used again; the query that was running on it fails, and the next opens another. */
function quiet(pool: pg.Pool): pg.Pool {
  pool.on('error', () => {})
  // NOTE: the pool listens to idle connections only; unheard, the error of a busy one would end the whole process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
