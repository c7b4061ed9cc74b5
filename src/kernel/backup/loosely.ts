// Loads rows in any order: links between tables and triggers are taken off and put back, which checks every link.
import type pg from 'pg'
import { quoted } from './stored-tables.ts'

type Link = { table: string; name: string; definition: string }

/** NOTE: within the caller's transaction, so that nobody ever sees the tables without their walls. */
export async function loosely(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  const links = await client.query<Link>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0`,
  )
  const forced = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`,
  )
  const triggered = await client.query<{ name: string }>(
    `select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`,
  )
  for (const { table, name } of links.rows)
    await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`)
  for (const { name } of forced.rows)
    await client.query(`alter table ${quoted(name)} no force row level security`)
  for (const { name } of triggered.rows)
    await client.query(`alter table ${quoted(name)} disable trigger user`)
  await work()
  for (const { name } of triggered.rows)
    await client.query(`alter table ${quoted(name)} enable trigger user`)
  for (const { table, name, definition } of links.rows)
    await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`)
  for (const { name } of forced.rows)
    await client.query(`alter table ${quoted(name)} force row level security`)
}
