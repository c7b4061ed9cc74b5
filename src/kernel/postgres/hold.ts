// A connection that proves a server is the one of our folder and says for how long we need it.
import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { readPassword, SUPERUSER } from './cluster.ts'

// Shared by every process that uses the server; who gets it alone is the last one and may stop it.
const IN_USE = 0x65766e68

/**
 * Connects as superuser, makes sure the server reads this very folder, and takes a share of it.
 * Answers `stranger` for another server (a copy of the folder names the original's process), and
 * `not yet` when none answers or it is starting or stopping.
 */
export async function takeHold(
  cluster: string,
  port: number,
): Promise<Client | 'stranger' | 'not yet'> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: readPassword(cluster),
    database: 'postgres',
    ssl: false,
    application_name: 'evenhand: in use',
    keepAlive: true,
    connectionTimeoutMillis: 5000,
  })
  // NOTE: a connection without a listener for errors ends the process when the server dies.
  client.on('error', () => {})
  const proof = `proof-${randomBytes(8).toString('hex')}`
  try {
    await client.connect()
    writeFileSync(join(cluster, proof), '', { mode: 0o600 })
    const { rows } = await client.query<{ seen: boolean }>(
      'select (pg_stat_file($1, true)).size is not null as seen',
      [proof],
    )
    if (!rows[0]?.seen) return await letGo(client, 'stranger')
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE])
    return client
  } catch (error) {
    const code = (error as { code?: string }).code
    return await letGo(client, code === '28P01' || code === '28000' ? 'stranger' : 'not yet')
  } finally {
    rmSync(join(cluster, proof), { force: true })
  }
}

/** Whether a waiting connection keeps the process alive; missing from the types of `pg`. */
export function tie(client: Client, how: 'ref' | 'unref'): void {
  ;(client as Client & Record<typeof how, () => void>)[how]()
}

/** Gives up our share; true when nobody else has one, and from then on nobody can take one. */
export async function areWeLast(client: Client): Promise<boolean> {
  tie(client, 'ref')
  await client.query('select pg_advisory_unlock_shared($1)', [IN_USE])
  const { rows } = await client.query<{ last: boolean }>(
    'select pg_try_advisory_lock($1) as last',
    [IN_USE],
  )
  return rows[0]?.last === true
}

async function letGo<T>(client: Client, answer: T): Promise<T> {
  await client.end().catch(() => {})
  return answer
}
