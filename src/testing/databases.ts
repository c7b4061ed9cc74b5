// A primary and a standby that follows it, each a PostgreSQL of its own which dies when killed and stays dead.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readPassword, SUPERUSER } from '../kernel/postgres/cluster.ts'
import { launch, type Held } from '../kernel/postgres/launch.ts'
import { prepare } from '../kernel/postgres/prepare.ts'
import { ask, until } from '../kernel/postgres/workbench.ts'

export type Server = { folder: string; port: number; url: string; kill(): void }

/** Starts the cluster of a folder. Unlike `startPostgres` it does not bring back a server that was killed. */
export async function startDatabase(
  folder: string,
  settings: Record<string, string> = {},
): Promise<Server> {
  const place = await prepare(folder, settings, () => {})
  const held: Held | undefined = await launch(place, Date.now() + 60_000)
  if (!held) throw new Error('something was in the way of the database')
  const { port, pid, client } = held
  await client.end()
  const password = readPassword(place.cluster)
  return {
    folder,
    port,
    url: `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/evenhand`,
    kill: () => void process.kill(pid, 'SIGKILL'),
  }
}

/** Copies a running primary and starts the copy as its standby. From then on nothing is acknowledged that it has not. */
export async function startStandby(primary: Server, folder: string): Promise<Server> {
  const cluster = join(folder, 'cluster')
  mkdirSync(folder, { recursive: true })
  await copy(primary, cluster)
  const standby = await startDatabase(folder, standbySettings(primary))
  await ask(primary.url, `alter system set synchronous_standby_names = 'standby'`)
  await ask(primary.url, 'select pg_reload_conf()')
  await untilFollowing(primary)
  return standby
}

export const standbySettings = (primary: Server): Record<string, string> => ({
  primary_conninfo: `host=127.0.0.1 port=${primary.port} user=${SUPERUSER} password=${readPassword(join(primary.folder, 'cluster'))} application_name=standby`,
})

export const untilFollowing = (primary: Server): Promise<void> =>
  until('the standby follows', async () => {
    const found = await ask(
      primary.url,
      `select 1 from pg_stat_replication where application_name = 'standby' and sync_state = 'sync'`,
    )
    return found.length === 1
  })

/** Makes a standby the primary; answers once it takes writes. */
export async function promote(standby: Server): Promise<void> {
  await ask(standby.url, 'select pg_promote(true, 60)')
}

/** A copy of a folder in use is a backup once PostgreSQL is told where it began and has said where it ended. */
async function copy(primary: Server, cluster: string): Promise<void> {
  const { Client } = (await import('pg')).default
  const client = new Client({ connectionString: primary.url })
  await client.connect()
  try {
    await client.query(`select pg_backup_start('standby', true)`)
    cpSync(join(primary.folder, 'cluster'), cluster, {
      recursive: true,
      filter: (path) => !/postmaster\.(?:pid|opts)$|pgsql_tmp|proof-/.test(path),
    })
    const { rows } = await client.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(false)',
    )
    writeFileSync(join(cluster, 'backup_label'), rows[0]?.labelfile ?? '')
    writeFileSync(join(cluster, 'standby.signal'), '')
  } finally {
    await client.end()
  }
  rmSync(join(dirname(cluster), 'port'), { force: true })
}
