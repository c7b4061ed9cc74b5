// Starts the embedded PostgreSQL of a folder, or joins the one that already runs there.
import { rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readPassword, SUPERUSER } from './cluster.ts'
import { areWeLast, takeHold, tie } from './hold.ts'
import { launch, logFile, type Held, type Place } from './launch.ts'
import type { Log } from './log.ts'
import { prepare } from './prepare.ts'
import { processState, readPostmaster } from './postmaster-file.ts'
import { stopServer } from './stop-server.ts'

/** `settings` are PostgreSQL's own, by name, and win over ours. */
export type Wish = { folder: string; log: Log; settings?: Record<string, string> }
/** `url` is the superuser's, for the database `evenhand`; `adopted`: the server ran before us. */
export type Postgres = { url: string; port: number; adopted: boolean; stop(): Promise<void> }

const PATIENCE = 5 * 60_000
const DATABASE = 'evenhand'

/**
 * Starts PostgreSQL in `folder` (made if missing), or adopts the server that runs there. While we
 * use it a server that dies is started again at the same address. `stop` leaves the server to other
 * processes that still use it; the last one shuts it down. Throws an error that says what to do.
 */
export async function startPostgres({ folder, log, settings = {} }: Wish): Promise<Postgres> {
  const place = await prepare(resolve(folder), settings, log)
  let held = await adoptOrLaunch(place, log)
  let stopping = false
  let mending: Promise<void> | undefined
  const watch = () => held.client.once('end', () => stopping || (mending = mend()))
  const mend = async () => {
    log('the database server was lost and is being started again', { pid: held.pid })
    const { port } = held
    try {
      held = await adoptOrLaunch(place, log)
      tie(held.client, 'unref')
      watch()
      if (held.port !== port) log('the database has moved: restart', { port: held.port })
    } catch (error) {
      log('the database could not be started again', { reason: (error as Error).message })
    }
  }
  watch()
  await createDatabase(held)
  tie(held.client, 'unref')
  const password = readPassword(place.cluster)
  return {
    url: `postgres://${SUPERUSER}:${password}@127.0.0.1:${held.port}/${DATABASE}`,
    port: held.port,
    adopted: held.adopted,
    async stop() {
      if (stopping) return
      stopping = true
      await mending
      const last = await areWeLast(held.client).catch(() => false)
      if (last) await stopServer(held.pid, place)
      else log('the database server keeps running for others', { port: held.port })
      await held.client.end().catch(() => {})
    },
  }
}

async function adoptOrLaunch(place: Place, log: Log): Promise<Held> {
  const until = Date.now() + PATIENCE
  let zombieUntil = Infinity
  while (Date.now() < until) {
    const found = readPostmaster(place.cluster)
    const state = found ? processState(found.pid) : 'gone'
    if (!found || state === 'gone') {
      const held = await launch(place, until)
      if (held) return held
    } else if (state === 'postgres' && found.status === 'ready') {
      const client = await takeHold(place.cluster, found.port)
      if (typeof client === 'object') return { ...found, client, adopted: true }
      if (client === 'stranger') dropLock(place, log, found.pid)
    } else if (state === 'other' || (state === 'zombie' && Date.now() > zombieUntil)) {
      dropLock(place, log, found.pid)
    }
    if (state === 'zombie') zombieUntil = Math.min(zombieUntil, Date.now() + 5000)
    await wait(20)
  }
  throw new Error(`PostgreSQL did not become ready in time. Its log: ${logFile(place.folder)}`)
}

// NOTE: safe even if we were wrong: PostgreSQL still refuses a folder whose memory is in use.
function dropLock({ cluster }: Place, log: Log, pid: number): void {
  const theirs = statSync(`/proc/${pid}/cwd`, { throwIfNoEntry: false })
  if (theirs && theirs.ino === statSync(cluster).ino && theirs.dev === statSync(cluster).dev) {
    throw new Error(
      `A server runs in ${cluster} (process ${pid}) but refuses the password kept beside it. ` +
        'Stop that server, or restore the file superuser-password.',
    )
  }
  log('removed the lock of a database server that is gone', { pid })
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

async function createDatabase({ client }: Held): Promise<void> {
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (rows.length > 0) return
  await client.query(`create database ${DATABASE}`).catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}
