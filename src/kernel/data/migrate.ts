// Brings the database to the state the tree describes: forward only, under a lock, secured by default.
import type pg from 'pg'
import type { Migration } from '../registry.ts'
import { secureTables } from './secure.ts'

const lock = 7_203_114_551

/** Applies every migration that is missing, each in its own transaction; returns the names of those applied. */
export async function migrate(
  owner: pg.Client,
  migrations: readonly Migration[],
  roles: string,
): Promise<string[]> {
  const applied: string[] = []
  await owner.query('select pg_advisory_lock($1)', [lock])
  try {
    await owner.query(`
      create table if not exists migrations (name text primary key, at timestamptz not null default now());
      comment on table migrations is 'global: which changes to the schema have been applied'`)
    const known = await owner.query<{ name: string }>('select name from migrations')
    const done = new Set(known.rows.map((row) => row.name))
    for (const migration of migrations) {
      if (done.has(migration.name)) continue
      await apply(owner, migration, roles)
      applied.push(migration.name)
    }
    if (applied.length > 0 || !(await granted(owner, roles))) await secureTables(owner, roles)
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [lock])
  }
  return applied
}

/** False in a database that was restored where its roles were not: its tables have lost their grants. */
async function granted(owner: pg.Client, roles: string): Promise<boolean> {
  const found = await owner.query<{ granted: boolean | null }>(
    `select has_table_privilege($1, to_regclass('audit'), 'select') as granted`,
    [`${roles}_reads`],
  )
  return found.rows[0]?.granted === true
}

async function apply(owner: pg.Client, migration: Migration, roles: string): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query(migration.sql)
    await owner.query('insert into migrations (name) values ($1)', [migration.name])
    await secureTables(owner, roles)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, {
      cause: error,
    })
  }
}
