// One throw-away server per test run, and a database of its own for whoever asks.
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, escapeIdentifier } from 'pg'
import { processState, readPostmaster } from './postmaster-file.ts'
import { startPostgres } from './start-postgres.ts'

const VARIABLE = 'EVENHAND_TEST_POSTGRES'
const PREFIX = 'evenhand-tests-'
const MEMORY = '/dev/shm'
const ROOM = 2 * 1024 ** 3

/** Nothing here has to outlive a power cut. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  checkpoint_timeout: '1d',
  max_wal_size: '4GB',
  max_connections: '200',
}

/** `url` is the superuser's; `stop` shuts the server down and removes its folder. */
export type TestCluster = { url: string; stop(): Promise<void> }

/**
 * Starts the server of a test run; for Vitest's globalSetup, whose test processes then find it in
 * their environment. Sweeps up what runs that were cut short have left.
 */
export async function testCluster(): Promise<TestCluster> {
  for (const place of [MEMORY, tmpdir()]) sweepUp(place)
  const root = mkdtempSync(join(roomyPlace(), `${PREFIX}${process.pid}-`))
  chmodSync(root, 0o755)
  const server = await startPostgres({
    folder: join(root, 'postgres'),
    log: () => {},
    settings: SETTINGS,
  })
  process.env[VARIABLE] = server.url
  return {
    url: server.url,
    async stop() {
      await server.stop()
      delete process.env[VARIABLE]
      rmSync(root, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * Makes a database of its own, a copy of `template` if one is named. Nobody may be connected to the
 * template meanwhile. `drop` removes it, together with connections that were forgotten.
 */
export async function freshDatabase(
  template = 'template1',
): Promise<{ name: string; url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await asSuperuser(
    `create database ${name} template ${escapeIdentifier(template)} strategy file_copy`,
  )
  return {
    name,
    url: databaseUrl(name),
    drop: () => asSuperuser(`drop database if exists ${name} with (force)`),
  }
}

/** The superuser's address of a database on the server of this test run. */
export function databaseUrl(name: string): string {
  const url = process.env[VARIABLE]
  if (!url) {
    throw new Error(
      'No test server runs: call testCluster() in the globalSetup of vitest.config.ts.',
    )
  }
  return url.replace(/[^/]*$/, name)
}

/** Runs one statement as the superuser, outside of any database of a test. */
export async function asSuperuser(sql: string, database = 'postgres'): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(database) })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * A folder for databases of tests, in memory if there is room: copying a template takes 20 ms there
 * and 300 to 600 ms on a disk, with either strategy.
 */
export function roomyPlace(): string {
  if (!existsSync(MEMORY)) return tmpdir()
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize > ROOM ? MEMORY : tmpdir()
}

function sweepUp(place: string): void {
  if (!existsSync(place)) return
  for (const name of readdirSync(place)) {
    const owner = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1] ?? 0)
    if (!owner || processState(owner) !== 'gone') continue
    const root = join(place, name)
    const server = readPostmaster(join(root, 'postgres', 'cluster'))?.pid
    try {
      if (server && processState(server) === 'postgres') process.kill(server, 'SIGKILL')
      rmSync(root, { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // Another user's run: theirs to sweep.
    }
  }
}
