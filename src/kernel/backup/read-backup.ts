// Brings a backup into an empty installation. It is checked whole before anything is written, and loaded in one
// transaction: afterwards all of it is there, or nothing.
import { createReadStream } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { openDatabase } from '../data/database.ts'
import { PrimaryClient, reach } from '../data/primary.ts'
import type { Migration } from '../registry.ts'
import { unpackArchive } from './archive.ts'
import { loosely } from './loosely.ts'
import { readManifest, Unusable, type Manifest } from './manifest.ts'
import { quoted } from './stored-tables.ts'

export type Restored = { madeAt: string; tables: number; rows: number; work: unknown[] }
export type Target = {
  /** Opens the database only once the archive is known to be whole. */
  ownerUrl: () => Promise<string>
  data: string
  migrations: readonly Migration[]
  /** Set where the secret is given by the environment instead of the data folder. */
  givenSecret: string | undefined
}

/** Throws Unusable, with the reason, when the archive cannot be restored here or the place is not empty. */
export async function readBackup(source: Readable, target: Target): Promise<Restored> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-restore-'))
  try {
    const hashes = await unpackArchive(source, folder)
    const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined)
    const manifest = readManifest(text)
    checkWhole(manifest, hashes)
    const known = knownMigrations(manifest, target.migrations)
    const secret = (await readFile(join(folder, 'secret'), 'utf8')).trim()
    if (target.givenSecret !== undefined && target.givenSecret !== secret)
      throw new Unusable(
        'EVENHAND_SECRET is another one than in the backup: nothing that is sealed could be opened',
      )
    await load(await target.ownerUrl(), { folder, manifest, secret, known })
    await mkdir(target.data, { recursive: true })
    if (target.givenSecret === undefined)
      await writeFile(join(target.data, 'secret'), secret, { mode: 0o600 })
    await cp(join(folder, 'files'), join(target.data, 'files'), { recursive: true }).catch(absent)
    const work = JSON.parse(await readFile(join(folder, 'work.json'), 'utf8')) as unknown[]
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { madeAt: manifest.made_at, tables: manifest.tables.length, rows, work }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const absent = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') throw error
}

function checkWhole(manifest: Manifest, hashes: ReadonlyMap<string, string>): void {
  for (const [name, hash] of Object.entries(manifest.entries)) {
    if (!hashes.has(name)) throw new Unusable(`the archive is cut short: ${name} is missing`)
    if (hashes.get(name) !== hash)
      throw new Unusable(`the archive is damaged: ${name} is not as it was written`)
  }
  const unknown = [...hashes.keys()].find(
    (name) => name !== 'manifest.json' && !(name in manifest.entries),
  )
  if (unknown !== undefined) throw new Unusable(`somebody has added ${unknown} to the archive`)
}

/** The schema the backup was made with; what has come since is applied at the next start, as in any upgrade. */
function knownMigrations(manifest: Manifest, ours: readonly Migration[]): Migration[] {
  const theirs = new Set(manifest.migrations)
  const newer = manifest.migrations.find((name) => !ours.some((one) => one.name === name))
  if (newer !== undefined)
    throw new Unusable(
      `this backup was made by a newer Evenhand: it knows ${newer}. Restore it with that one`,
    )
  return ours.filter((one) => theirs.has(one.name))
}

type Loading = { folder: string; manifest: Manifest; secret: string; known: readonly Migration[] }

async function load(ownerUrl: string, { folder, manifest, secret, known }: Loading) {
  await refuseFull(ownerUrl)
  const database = await openDatabase({ ownerUrl, secret, migrations: known, connections: 1 })
  const client = await database.owner.connect()
  try {
    await client.query('begin')
    await loosely(client, async () => {
      await client.query(`truncate ${manifest.tables.map(({ name }) => quoted(name)).join(', ')}`)
      for (const { name, columns } of manifest.tables) {
        const listed = columns.map(quoted).join(', ')
        await pipeline(
          createReadStream(join(folder, 'tables', name)),
          client.query(copyFrom(`copy ${quoted(name)} (${listed}) from stdin`)),
        )
      }
    })
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
    await database.close()
  }
}

async function refuseFull(ownerUrl: string): Promise<void> {
  const client = new PrimaryClient(reach(ownerUrl))
  await client.connect()
  try {
    const found = await client.query<{ there: boolean }>(
      `select to_regclass('public.businesses') is not null as there`,
    )
    if (!found.rows[0]?.there) return
    const some = await client.query('select 1 from businesses limit 1')
    if (some.rowCount)
      throw new Unusable(
        'there is a business here already. Restore into an empty folder or database: set EVENHAND_DATA or DATABASE_URL to one',
      )
  } finally {
    await client.end()
  }
}
