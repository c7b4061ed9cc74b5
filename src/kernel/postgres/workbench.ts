// What the launcher's own tests share: temporary folders, starts that are swept up, other processes.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { roomyPlace } from './for-tests.ts'
import { processState, readPostmaster } from './postmaster-file.ts'
import { startPostgres, type Postgres } from './start-postgres.ts'

/** Settings for tests in which no power cut happens. */
export const HASTY: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
}

const SCRIPT = fileURLToPath(new URL('process-for-tests.ts', import.meta.url))
const WAYS = { env: process.env, stdio: ['pipe', 'pipe', 'pipe'] as ['pipe', 'pipe', 'pipe'] }

export type Said = { url: string; port: number; adopted: boolean; said: string[] }
export type Started = Said & { child: ChildProcess }

/** A workbench to be swept after each test. */
export function workbench() {
  const folders: string[] = []
  const children: ChildProcess[] = []
  const servers: Postgres[] = []
  return {
    /** A new folder anybody may enter; the database is to be made below it. */
    folder(place = roomyPlace()): string {
      const path = mkdtempSync(join(place, 'evenhand-launcher-'))
      chmodSync(path, 0o755)
      folders.push(path)
      return join(path, 'postgres')
    },
    async start(folder: string, settings: Record<string, string> = HASTY, said: string[] = []) {
      const log = (message: string) => void said.push(message)
      const server = await startPostgres({ folder, log, settings })
      servers.push(server)
      return server
    },
    /** Starts the database from another process, as another user if a command for that is given. */
    async startElsewhere(folder: string, settings = HASTY, as: string[] = []): Promise<Started> {
      const child = this.begin(folder, settings, as)
      let wrong = ''
      child.stderr?.on('data', (part: Buffer) => (wrong += part.toString()))
      for await (const line of createInterface({ input: child.stdout! })) {
        return { ...(JSON.parse(line) as Said), child }
      }
      throw new Error(wrong)
    },
    /** Begins such a start without waiting for its end. */
    begin(folder: string, settings = HASTY, as: string[] = []): ChildProcess {
      const words = [...as, process.execPath, SCRIPT, folder, JSON.stringify(settings)]
      const child = spawn(words[0] ?? '', words.slice(1), WAYS)
      children.push(child)
      return child
    },
    async sweep(): Promise<void> {
      for (const server of servers.splice(0)) await server.stop().catch(() => {})
      for (const child of children.splice(0)) child.kill('SIGKILL')
      for (const folder of folders.splice(0)) {
        killPostmaster(join(folder, 'postgres'))
        rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
      }
    },
  }
}

/** Kills the server of a folder with -9; answers the number of the process, if there was one. */
export function killPostmaster(folder: string): number | undefined {
  const pid = readPostmaster(join(folder, 'cluster'))?.pid
  if (pid === undefined || processState(pid) !== 'postgres') return undefined
  process.kill(pid, 'SIGKILL')
  return pid
}

/** Asks one question of a database. */
export async function ask<T extends object>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

/** Waits until something is so; fails after 20 s. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(20)) {
    if (await isSo()) return
  }
  throw new Error(`did not happen within 20 s: ${what}`)
}
