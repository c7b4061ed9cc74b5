// Starts the server process itself and waits until it answers.
import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Account } from './account.ts'
import { INSIDE, plainEnvironment } from './cluster.ts'
import { takeHold } from './hold.ts'
import { program } from './installed.ts'
import { choosePort, rememberPort } from './port.ts'
import { readPostmaster } from './postmaster-file.ts'

/** Everything about one embedded cluster that does not change while it runs. */
export type Place = {
  folder: string
  cluster: string
  bin: string
  account: Account
  closed: boolean
  settings: Record<string, string>
}

/** A server we have a share of. */
export type Held = { client: Client; pid: number; port: number; adopted: boolean }

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  random_page_cost: '1.1',
  jit: 'off',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // NOTE: errors of single statements quote what people wrote, so they stay out of the log file.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

const PASSING = /lock file .* already exists|still in use|could not create any TCP\/IP sockets/
const LOG_LIMIT = 4 * 1024 * 1024

/** Where the server writes its log. */
export const logFile = (folder: string): string => join(folder, 'server.log')

/**
 * Starts the server. Answers undefined when something in the way may pass (the lock of a dying or a
 * quicker process, a port just taken); throws with the server's own words for anything else.
 */
export async function launch(place: Place, until: number): Promise<Held | undefined> {
  const port = await choosePort(place.folder)
  const log = openLog(place.folder)
  const began = fstatSync(log).size
  const settings = Object.entries({ ...SETTINGS, ...place.settings, port: String(port) })
  const child = spawn(
    program(place.bin, 'postgres'),
    [
      '-D',
      place.closed ? INSIDE : place.cluster,
      ...settings.flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    {
      ...place.account,
      cwd: place.cluster,
      env: plainEnvironment(),
      // A group of its own: Ctrl-C in a terminal is for us, who then stop the server in order.
      detached: true,
      stdio: ['ignore', log, log],
      windowsHide: true,
    },
  )
  closeSync(log)
  child.unref()
  let failed: Error | undefined
  child.once('error', (error) => (failed = error))
  while (Date.now() < until) {
    if (failed) throw new Error(`PostgreSQL could not be started: ${failed.message}`)
    if (child.exitCode !== null || child.signalCode !== null) return explain(place.folder, began)
    const found = readPostmaster(place.cluster)
    if (found?.pid === child.pid && found?.status === 'ready') {
      const client = await takeHold(place.cluster, port)
      if (typeof client === 'object') {
        rememberPort(place.folder, port)
        return { client, pid: found.pid, port, adopted: false }
      }
    }
    await wait(5)
  }
  throw new Error(`PostgreSQL did not become ready in time. Its log: ${logFile(place.folder)}`)
}

function explain(folder: string, began: number): undefined {
  const said = readFileSync(logFile(folder)).subarray(began).toString()
  if (PASSING.test(said)) return undefined
  const words =
    /(?:FATAL|PANIC): .*(?:\n.*(?:DETAIL|HINT): .*)*/.exec(said)?.[0] ?? said.trim().slice(-500)
  throw new Error(`PostgreSQL did not start: ${words}\nIts log: ${logFile(folder)}`)
}

function openLog(folder: string): number {
  const path = logFile(folder)
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_LIMIT) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}
