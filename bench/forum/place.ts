/** A throw-away installation with an imported forum, its server on one core, and people who are signed in. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openApp } from '../../dist/kernel/app.js'
import { system } from '../../dist/kernel/actor.js'
import { readConfig, readSecret } from '../../dist/kernel/config.js'
import { silentLog } from '../../dist/kernel/log.js'
import { perform } from '../../dist/kernel/perform.js'
import { startPostgres } from '../../dist/kernel/postgres/index.js'
import { spawnOnCore } from './load.ts'

const root = join(import.meta.dirname, '..', '..')
export const password = 'caraway seeds in the crust'
export const email = 'amira@bramble.example'

export type Ground = {
  data: string
  /** The database owner's address. */
  url: string
  importSeconds: number
  posts: number
  sessions: string[]
  /** Topics with at least 50 posts, and the one with the most. */
  topics: string[]
  longest: { id: string; posts: number }
  close(): Promise<void>
}

/** Imports `scale` times 100,000 posts through the public command, with the settings a shop would run on. */
export async function prepare(scale: number): Promise<Ground> {
  const data = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
  chmodSync(data, 0o755)
  const postgres = await startPostgres({ folder: join(data, 'postgres'), log: () => {} })
  const env = { ...process.env, EVENHAND_DATA: data }
  const evenhand = (...args: string[]) =>
    execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
      env,
      cwd: root,
      maxBuffer: 1e9,
    }).toString()
  const owner = { name: 'Amira Haddad', email, password }
  evenhand(
    'setup',
    '--json',
    JSON.stringify({
      business: 'Bramble & Rye',
      owner,
      sector: 'retail',
      size: '12',
      countries: ['DE'],
      languages: ['en'],
    }),
  )
  const file = join(data, 'forum.jsonl')
  await write(file, scale)
  const began = performance.now()
  evenhand('import', 'generic-json', file, '--demo')
  const importSeconds = (performance.now() - began) / 1000
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query('vacuum analyze')
  const topics = await client.query<{ id: string; posts: number }>(
    'select id, posts from topics where posts >= 48 order by posts desc limit 500',
  )
  const people = await client.query<{ id: string }>(
    'select id from people where demo order by id limit 60',
  )
  const total = await client.query<{ n: number }>('select count(*)::int as n from posts')
  await client.end()
  const [longest] = topics.rows
  if (!longest) throw new Error('nothing was imported')
  return {
    data,
    url: postgres.url,
    importSeconds,
    posts: total.rows[0]?.n ?? 0,
    sessions: await openSessions(
      data,
      postgres.url,
      people.rows.map(({ id }) => id),
    ),
    topics: topics.rows.filter(({ posts }) => posts >= 50 && posts < 300).map(({ id }) => id),
    longest,
    close: async () => {
      await postgres.stop()
      rmSync(data, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** NOTE: written straight into a file; as a pipe through this process it would be held in memory. */
const write = (file: string, scale: number) =>
  new Promise<void>((done, failed) => {
    const program = [join(root, 'bench/forum-data.ts'), String(scale)]
    const child = spawn(process.execPath, program, {
      cwd: root,
      stdio: ['ignore', openSync(file, 'w'), 'inherit'],
    })
    child.once('close', (code) =>
      code === 0 ? done() : failed(new Error('the comments could not be read')),
    )
  })

async function openSessions(data: string, url: string, people: string[]): Promise<string[]> {
  const config = readConfig({ EVENHAND_DATA: data })
  const app = await openApp({
    config,
    ownerUrl: url,
    secret: await readSecret(data, {}),
    work: false,
    log: silentLog,
  })
  const business = await app.businesses.find('')
  const open = app.registry.actions.get('accounts.open-session')
  if (!business || !open) throw new Error('the business is missing')
  const sessions: string[] = []
  for (const person of people) {
    const caller = { business, via: 'cli' as const, actor: system('a measurement') }
    sessions.push(
      ((await perform(app, open, { person }, caller)).answer as { token: string }).token,
    )
  }
  await app.close()
  return sessions
}

export type Running = {
  address: string
  memory(): number
  stop(): Promise<void>
  startedIn: number
}

/** Runs a program on the measured core until it says it is ready. */
export async function run(
  file: string,
  args: string[],
  env: Record<string, string>,
  port: number,
): Promise<Running> {
  const began = performance.now()
  const child = spawnOnCore(process.execPath, [join(root, file), ...args], {
    env: { PATH: process.env['PATH'] ?? '', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await new Promise<void>((done, failed) => {
    const hear = (part: Buffer) => /ready/.test(part.toString()) && done()
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => failed(new Error(`${file} ended with ${String(code)}`)))
  })
  return {
    address: `http://127.0.0.1:${port}`,
    startedIn: performance.now() - began,
    // NOTE: taskset becomes the program it starts, so the number is that of the program itself.
    memory: () =>
      Number(
        /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'))?.[1] ?? 0,
      ) / 1024,
    stop: async () => {
      child.removeAllListeners('exit')
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await gone
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
