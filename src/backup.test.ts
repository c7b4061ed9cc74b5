// A backup of the whole demonstration comes back whole, a damaged one changes nothing, and an old schema is brought up.
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDemo } from './demo.ts'
import { system } from './kernel/actor.ts'
import { openApp, type App } from './kernel/app.ts'
import { readBackup, writeBackup } from './kernel/backup/index.ts'
import { storedTables } from './kernel/backup/stored-tables.ts'
import { openDatabase } from './kernel/data/database.ts'
import { silentLog } from './kernel/log.ts'
import { perform } from './kernel/perform.ts'
import { freshDatabase } from './kernel/postgres/for-tests.ts'
import { openTown, type Town } from './testing/index.ts'
import { verify } from './modules/audit/verify.ts'
import { seal } from './modules/audit/seal.ts'

let town: Town
let business: string
let folder: string
let file: string
const opened: Array<() => Promise<unknown>> = []
beforeAll(async () => {
  town = await openTown()
  business = (await buildDemo(town.app)) ?? ''
  const here = (await town.app.businesses.find('')) ?? expect.unreachable()
  await perform(town.app, seal, {}, { business: here, via: 'test', actor: system('a test') })
  folder = await mkdtemp(join(tmpdir(), 'evenhand-backups-'))
  file = join(folder, 'demo.tar.gz')
  await writeBackup(town.app, file)
}, 180_000)
afterAll(async () => {
  for (const close of opened.toReversed()) await close()
  await town.close()
  await rm(folder, { recursive: true, force: true })
})

/** An empty database, and a folder with nothing in it. */
async function emptyPlace() {
  const database = await freshDatabase('template0')
  opened.push(() => database.drop())
  return { database, data: await mkdtemp(join(folder, 'place-')) }
}

let once: Promise<Awaited<ReturnType<typeof bring>>> | undefined
const restored = () => (once ??= bring())

async function bring() {
  const { database, data } = await emptyPlace()
  const done = await readBackup(createReadStream(file), {
    ownerUrl: () => Promise.resolve(database.url),
    data,
    migrations: town.app.registry.migrations,
    givenSecret: undefined,
  })
  const secret = await readFile(join(data, 'secret'), 'utf8')
  const app = await openApp({
    config: { ...town.app.config, data },
    ownerUrl: database.url,
    secret,
    clock: town.clock,
    log: silentLog,
    work: false,
  })
  opened.push(() => app.close())
  return { app, done, url: database.url }
}

/** Every row of every kept table, as one fingerprint a table. */
async function contents(app: App): Promise<Record<string, string>> {
  const client = await app.database.owner.connect()
  try {
    const prints: Record<string, string> = {}
    for (const { name, columns } of await storedTables(client)) {
      const listed = columns.map((column) => `"${column}"::text`).join(', ')
      const found = await client.query<{ print: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(row::text, '|' order by row::text)), '') as print
         from (select ${listed} from "${name}") row`,
      )
      prints[name] = String(found.rows[0]?.print)
    }
    return prints
  } finally {
    client.release()
  }
}

test('[R13] what comes back is what was kept, to the last row, and the audit log still verifies', async () => {
  const before = await contents(town.app)
  const { app, done } = await restored()
  expect(await contents(app)).toEqual(before)
  expect(done.rows).toBeGreaterThan(500)
  const here = (await app.businesses.find('')) ?? expect.unreachable()
  expect(here.id).toBe(business)
  const checked = await perform(
    app,
    verify,
    { outside: [] },
    { business: here, via: 'test', actor: system('a test') },
  )
  expect(checked.answer.flaws).toEqual([])
  expect(checked.answer.whole).toBe(true)
})

test('the walls stand again: the application reads only its own business, links between tables hold', async () => {
  const { app, url } = await restored()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const open = await client.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and exists (select from pg_attribute a where a.attrelid = pg_class.oid and a.attname = 'business' and not a.attisdropped)
       and not (relrowsecurity and relforcerowsecurity)`,
  )
  const links = await client.query(
    `select count(*)::int as count from pg_constraint where contype = 'f' and not convalidated`,
  )
  const off = await client.query(
    `select tgname from pg_trigger where not tgisinternal and tgenabled = 'D'`,
  )
  await client.end()
  expect(open.rows).toEqual([])
  expect(links.rows).toEqual([{ count: 0 }])
  expect(off.rows).toEqual([])
  const other = '00000000-0000-7000-8000-000000000000'
  const seen = await app.database.within('reads', other, (transaction) =>
    transaction.client.query('select count(*)::int as count from people'),
  )
  expect(seen.rows).toEqual([{ count: 0 }])
})

test('a backup is not restored over a business that is there', async () => {
  const { url } = await restored()
  await expect(
    readBackup(createReadStream(file), {
      ownerUrl: () => Promise.resolve(url),
      data: folder,
      migrations: town.app.registry.migrations,
      givenSecret: undefined,
    }),
  ).rejects.toThrow('there is a business here already')
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.7))],
  [
    'with one byte changed',
    (bytes: Buffer) => {
      const changed = Buffer.from(bytes)
      changed[Math.floor(bytes.length / 2)] = (changed[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff
      return changed
    },
  ],
  ['that is none', () => Buffer.from('hello')],
])('an archive %s is refused before anything is written', async (_what, spoil) => {
  const { database, data } = await emptyPlace()
  let asked = false
  await expect(
    readBackup(Readable.from([spoil(await readFile(file))]), {
      ownerUrl: () => {
        asked = true
        return Promise.resolve(database.url)
      },
      data,
      migrations: town.app.registry.migrations,
      givenSecret: undefined,
    }),
  ).rejects.toThrow(/damaged|no backup|cut short/)
  expect(asked).toBe(false)
})

test('a secret that does not fit, and a backup from a newer Evenhand, are told apart', async () => {
  const { database, data } = await emptyPlace()
  const target = { ownerUrl: () => Promise.resolve(database.url), data }
  const { migrations } = town.app.registry
  await expect(
    readBackup(createReadStream(file), { ...target, migrations, givenSecret: 'another one' }),
  ).rejects.toThrow('EVENHAND_SECRET is another one')
  await expect(
    readBackup(createReadStream(file), {
      ...target,
      migrations: migrations.slice(0, -1),
      givenSecret: undefined,
    }),
  ).rejects.toThrow('made by a newer Evenhand')
})

test('letters that waited are held after a restore: they may have left since', async () => {
  const { app } = await restored()
  const here = (await app.businesses.find('')) ?? expect.unreachable()
  await app.database.owner.query(`update mail_letters set state = 'waiting'`)
  for (const card of app.registry.modules.flatMap((module) => module.onRestore ?? []))
    await perform(app, card, {}, { business: here, via: 'test', actor: system('restore') })
  const waiting = await app.database.owner.query(
    `select 1 from mail_letters where state = 'waiting'`,
  )
  expect(waiting.rowCount).toBe(0)
})

test('a database of the first schema is brought up to today with everything in it', async () => {
  const { database, data } = await emptyPlace()
  const first = town.app.registry.migrations.filter(({ name }) => name.startsWith('2026-11-23'))
  const secret = 'a secret for tests, the same for all of them'
  const old = await openDatabase({ ownerUrl: database.url, secret, migrations: first })
  const id = '01935c1e-0000-7000-8000-00000000000'
  await old.owner.query(`
    insert into businesses (id, name, locale, languages, time_zone, demo, created_at)
      values ('${id}1', 'Old & Son', 'en', '{en}', 'Europe/Berlin', true, '2026-11-23');
    set app.business = '${id}1';
    insert into people (business, id, name, joined_at, demo, origin) values ('${id}1', '${id}2', 'Ida Old', '2026-11-23', true, 'typed')`)
  await old.close()
  const app = await openApp({
    config: { ...town.app.config, data },
    ownerUrl: database.url,
    secret,
    clock: town.clock,
    log: silentLog,
    work: false,
  })
  opened.push(() => app.close())
  expect(app.database.applied.length).toBe(town.app.registry.migrations.length - first.length)
  const kept = await app.database.owner.query<{ name: string }>('select name from people')
  expect(kept.rows).toEqual([{ name: 'Ida Old' }])
  await writeFile(join(data, 'note'), 'used')
})
