// Which tables and columns a backup holds: everything of the schema but what is computed, and what belongs to the
// server rather than to its data.
import type pg from 'pg'

export type StoredTable = { name: string; columns: string[]; business: boolean }

/** `installation` names the roles of one server, `migrations` is written by migrating, `allowances` forget by themselves. */
const notKept = ['installation', 'migrations', 'allowances']

/** Columns the database computes itself are left out; they come back by themselves. */
export async function storedTables(client: pg.ClientBase): Promise<StoredTable[]> {
  const found = await client.query<StoredTable>(
    `select c.relname as name,
       array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
       bool_or(a.attname = 'business') as business
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all($1::text[])
     group by c.relname order by c.relname`,
    [notKept],
  )
  return found.rows
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
