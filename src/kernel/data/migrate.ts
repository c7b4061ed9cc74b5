// Brings the database to the state the tree describes: forward only, under a lock, secured by default.
import type pg from 'pg'
import type { Migration } from '../registry.ts'
import { secureTables } from './secure.ts'

const lock = 7_203_114_551

/** Applies every migration that is missing, all in one transaction: an upgrade is done or it is not. Returns their names. */
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
    const missing = migrations.filter(({ name }) => !done.has(name))
    if (missing.length > 0) await apply(owner, missing, roles)
    else if (!(await granted(owner, roles))) await secureTables(owner, roles)
    applied.push(...missing.map(({ name }) => name))
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

async function apply(
  owner: pg.Client,
  migrations: readonly Migration[],
  roles: string,
): Promise<void> {
  let at = ''
  await owner.query('begin')
  try {
    for (const { name, sql } of migrations) {
      at = name
      await owner.query(sql)
      await owner.query('insert into migrations (name) values ($1)', [name])
    }
    at = 'securing the tables'
    await secureTables(owner, roles)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new Error(`migration ${at} failed: ${(error as Error).message}`, { cause: error })
  }
}
