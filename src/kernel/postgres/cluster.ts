// Makes a database cluster aside and renames it into place, so that it is there whole or not at all.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, fsyncSync, openSync, closeSync } from 'node:fs'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { give, makePrivateFolder, type Account } from './account.ts'
import { program } from './installed.ts'
import { processState } from './postmaster-file.ts'

/** The name of the superuser of an embedded cluster. */
export const SUPERUSER = 'postgres'

/** Where a server finds its folder when it may not walk there: it is started inside it (Linux). */
export const INSIDE = '/proc/self/cwd'

const PASSWORD_FILE = 'superuser-password'

/** The random password made with the cluster. */
export function readPassword(cluster: string): string {
  return readFileSync(join(cluster, PASSWORD_FILE), 'utf8').trim()
}

/** The major version a cluster was written by; undefined when there is no cluster. */
export function clusterVersion(cluster: string): number | undefined {
  const file = join(cluster, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

/** The variables a PostgreSQL program gets: none of ours, nor PGHOST, PGPORT and their like. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot']
  const found = kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))
  return { ...(Object.fromEntries(found) as Record<string, string>), LC_ALL: 'C' }
}

/**
 * Runs initdb beside `cluster` and renames the outcome to it. When another process was quicker, its
 * cluster stands. Throws with what initdb said when it fails.
 */
export async function makeCluster(wish: {
  folder: string
  cluster: string
  bin: string
  account: Account
  closed: boolean
  durable: boolean
}): Promise<void> {
  const aside = join(wish.folder, `new-${process.pid}-${randomBytes(4).toString('hex')}`)
  const fresh = join(aside, 'cluster')
  makePrivateFolder(aside, wish.account)
  makePrivateFolder(fresh, wish.account)
  const password = join(aside, 'password')
  writeFileSync(password, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  give(password, wish.account)
  try {
    await initdb(wish, fresh)
    renameSync(password, join(fresh, PASSWORD_FILE))
    if (wish.durable) flush(fresh)
    renameSync(fresh, wish.cluster)
    if (wish.durable) flush(wish.folder)
  } catch (error) {
    if (clusterVersion(wish.cluster) === undefined) throw error
  } finally {
    remove(aside)
  }
}

function initdb(
  wish: { bin: string; account: Account; closed: boolean; durable: boolean },
  fresh: string,
): Promise<void> {
  const args = [
    `--pgdata=${wish.closed ? INSIDE : fresh}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${join('..', 'password')}`,
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    ...localeHere(),
    ...(wish.durable ? [] : ['--no-sync']),
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(program(wish.bin, 'initdb'), args, {
      ...wish.account,
      cwd: fresh,
      env: plainEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    })
    let said = ''
    child.stderr.on('data', (part: Buffer) => (said += part.toString()))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`The database could not be created (initdb): ${said.trim()}`))
    })
  })
}

// The C library's part of the locale decides what full-text search takes for a letter.
function localeHere(): string[] {
  if (process.platform === 'linux') return ['--locale=C.UTF-8']
  const letters = process.platform === 'darwin' ? ['--lc-ctype=UTF-8'] : []
  return ['--locale=C', '--builtin-locale=C.UTF-8', ...letters]
}

/** Removes what starts that were cut short left aside; one whose process still lives is at work. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^new-(\d+)-/.exec(name)?.[1] ?? 0)
    if (!pid || pid === process.pid || !['gone', 'zombie'].includes(processState(pid))) continue
    remove(join(folder, name))
  }
}

// Its programs may outlive a killed start by a moment and still write; then the next start removes.
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  } catch {}
}

function flush(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
