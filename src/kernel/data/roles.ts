// The wall in the database: the application logs in with no rights of its own and borrows one of three roles.
import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'

/**
 * Makes the roles of this database where they are missing and returns their prefix. The prefix is kept in the
 * database, so that several installations can live on one server and a copied database keeps its roles.
 */
export async function ensureRoles(
  owner: pg.Client,
  secret: string,
): Promise<{ prefix: string; password: string }> {
  await owner.query(`
    create table if not exists installation (key text primary key, value text not null);
    comment on table installation is 'global: facts about this installation itself'`)
  await owner.query(`insert into installation values ('roles', $1) on conflict do nothing`, [
    `evenhand_${randomBytes(4).toString('hex')}`,
  ])
  const found = await owner.query<{ value: string }>(
    `select value from installation where key = 'roles'`,
  )
  const prefix = String(found.rows[0]?.value)
  const password = createHmac('sha256', secret).update(`login ${prefix}`).digest('base64url')
  await patiently(async () => {
    for (const mode of ['reads', 'audits', 'writes'])
      await make(owner, `${prefix}_${mode}`, 'nologin noinherit')
    await make(owner, `${prefix}_login`, `login noinherit password '${password}'`)
    await owner.query(`
      grant ${prefix}_reads, ${prefix}_audits, ${prefix}_writes to ${prefix}_login;
      grant usage on schema public to ${prefix}_reads, ${prefix}_audits, ${prefix}_writes`)
  })
  return { prefix, password }
}

async function make(owner: pg.Client, name: string, rights: string): Promise<void> {
  const known = await owner.query('select 1 from pg_roles where rolname = $1', [name])
  await owner.query(`${known.rowCount ? 'alter' : 'create'} role ${name} ${rights}`)
}

/** Roles belong to the whole server, where no lock of ours reaches: two starts that meet try again. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const met = /concurrently|already exists|duplicate key/.test((error as Error).message)
      if (!met || tries > 20) throw error
      await wait(20 * tries)
    }
  }
}
