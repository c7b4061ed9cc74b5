// Everything that must be kept, from one moment, while the server goes on working: tables, waiting work, files, secret.
import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat, writeFile, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { App } from '../app.ts'
import { hashOf, writeArchive, type Entry } from './archive.ts'
import { format, type Manifest } from './manifest.ts'
import { quoted, storedTables, type StoredTable } from './stored-tables.ts'

export type Written = { tables: number; rows: number; files: number; elsewhere: boolean }

/** `target` is a path, written aside and then renamed; or a stream. Files in an S3-compatible store stay there. */
export async function writeBackup(app: App, target: string | Writable): Promise<Written> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-backup-'))
  try {
    const stored = await snapshot(app, folder)
    const elsewhere = app.config.s3 !== undefined
    const files = elsewhere ? [] : await filesOf(join(app.config.data, 'files'))
    const secret = join(folder, 'secret')
    await writeFile(secret, app.secret, { mode: 0o600 })
    const entries: Entry[] = [
      ...stored.tables.map(({ name }) => ({
        name: `tables/${name}`,
        file: join(folder, `${name}.copy`),
      })),
      { name: 'work.json', file: join(folder, 'work.json') },
      { name: 'secret', file: secret },
      ...files,
    ]
    const manifest: Manifest = {
      evenhand: 'backup',
      format,
      made_at: app.clock.now().toISOString(),
      migrations: stored.migrations,
      tables: stored.tables,
      entries: Object.fromEntries(
        await Promise.all(entries.map(async ({ name, file }) => [name, await hashOf(file)])),
      ) as Record<string, string>,
      secret: true,
    }
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
    await put([{ name: 'manifest.json', file: join(folder, 'manifest.json') }, ...entries], target)
    const rows = stored.tables.reduce((sum, table) => sum + table.rows, 0)
    return { tables: stored.tables.length, rows, files: files.length, elsewhere }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function put(entries: readonly Entry[], target: string | Writable): Promise<void> {
  if (typeof target !== 'string') return writeArchive(entries, target)
  await writeArchive(entries, createWriteStream(`${target}.part`, { mode: 0o600 }))
  const file = await open(`${target}.part`, 'r')
  await file.sync().finally(() => file.close())
  await rename(`${target}.part`, target)
  const folder = await open(dirname(target), 'r')
  await folder.sync().finally(() => folder.close())
}

/** One read-only transaction sees one moment, whatever is written meanwhile. */
async function snapshot(app: App, folder: string) {
  const client = await app.database.owner.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const businesses = await client.query<{ id: string }>('select id from businesses order by id')
    const tables = []
    for (const table of await storedTables(client))
      tables.push({
        name: table.name,
        columns: table.columns,
        rows: await copyOut(client, table, businesses.rows, join(folder, `${table.name}.copy`)),
      })
    const done = await client.query<{ name: string }>('select name from migrations order by name')
    await writeFile(join(folder, 'work.json'), JSON.stringify(await waitingWork(client)))
    await client.query('commit')
    return { tables, migrations: done.rows.map((row) => row.name) }
  } finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
}

/** NOTE: row-level security is forced on the owner too, so a table is copied out business by business. */
async function copyOut(
  client: pg.PoolClient,
  { name, columns, business }: StoredTable,
  businesses: ReadonlyArray<{ id: string }>,
  file: string,
): Promise<number> {
  const listed = columns.map(quoted).join(', ')
  await writeFile(file, '', { mode: 0o600 })
  let rows = 0
  for (const { id } of business ? businesses : [{ id: null }]) {
    if (id !== null) await client.query(`set local app.business = '${id}'`)
    const where = id === null ? '' : ` where business = '${id}'`
    const copying = client.query(
      copyTo(`copy (select ${listed} from ${quoted(name)}${where}) to stdout`),
    )
    await pipeline(copying, createWriteStream(file, { flags: 'a' }))
    rows += copying.rowCount
  }
  return rows
}

/** What the queue has taken over and not done yet; ticks of the clock come again by themselves. */
async function waitingWork(client: pg.PoolClient): Promise<unknown[]> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('pgboss.job') is not null as there`,
  )
  if (!there.rows[0]?.there) return []
  const found = await client.query<{ data: unknown }>(
    `select data from pgboss.job where name in ('work', 'work-given-up')
       and state in ('created', 'retry', 'active') and not data ? 'tick' order by created_on`,
  )
  return found.rows.map((row) => row.data)
}

async function filesOf(root: string, under = ''): Promise<Entry[]> {
  const here = join(root, under)
  const names = await readdir(here).catch(() => [])
  const entries: Entry[] = []
  for (const name of names.toSorted((a, b) => a.localeCompare(b))) {
    const way = under === '' ? name : `${under}/${name}`
    if ((await stat(join(root, way))).isDirectory()) entries.push(...(await filesOf(root, way)))
    else if (!name.endsWith('.part')) entries.push({ name: `files/${way}`, file: join(root, way) })
  }
  return entries
}
