// Row-level security, grants and the business column's default for every table, so that nobody can forget them.
import type pg from 'pg'
import type { Erasable } from './person-indexes.ts'

type Found = { name: string; note: string | null; business: boolean; secured: boolean }

/**
 * Secures every table of the schema. A table has a `business` column, or its comment begins with `global:` and
 * says why not. A comment with `append-only` takes away update and delete.
 */
export async function secureTables(owner: pg.Client, roles: string): Promise<void> {
  const found = await owner.query<Found>(`
    select c.relname as name, obj_description(c.oid) as note, c.relrowsecurity and c.relforcerowsecurity as secured,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'business' and not a.attisdropped) as business
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`)
  for (const table of found.rows) {
    const global = table.note?.startsWith('global:') ?? false
    if (!table.business && !global)
      throw new Error(
        `table ${table.name} has no business column; add one, or say why not in a comment "global: ..."`,
      )
    await owner.query(global ? globalSql(table, roles) : securedSql(table, roles))
  }
  await openForErasing(owner, roles)
  await refuseHoles(owner)
}

/** NOTE: what nobody may change is still erased as declared: only those columns, and only rows that are to go. */
async function openForErasing(owner: pg.Client, roles: string): Promise<void> {
  const found = await owner.query<{ value: string }>(
    `select value from installation where key = 'erasable'`,
  )
  const kept = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and obj_description(oid) like '%append-only%'`,
  )
  const appendOnly = new Set(kept.rows.map((row) => row.name))
  for (const { table, gone, columns } of JSON.parse(found.rows[0]?.value ?? '[]') as Erasable[]) {
    if (!appendOnly.has(table)) continue
    if (gone) await owner.query(`grant delete on ${table} to ${roles}_writes`)
    if (columns.length > 0)
      await owner.query(
        `grant update (${columns.map((one) => `"${one}"`).join(', ')}) on ${table} to ${roles}_writes`,
      )
  }
}

/** Views that read with their owner's eyes and functions that act with their owner's rights would pass the wall. */
async function refuseHoles(owner: pg.Client): Promise<void> {
  const holes = await owner.query<{ name: string; what: string }>(`
    select relname as name, 'view without security_invoker' as what from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'v'
      and not coalesce(reloptions::text ~ 'security_invoker=(true|on)', false)
    union all
    select relname, 'materialized view, which row-level security cannot guard' from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'm'
    union all
    select proname, 'function with security definer' from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef`)
  const hole = holes.rows[0]
  if (hole) throw new Error(`${hole.name}: ${hole.what} would let one business read another's rows`)
}

function securedSql({ name, note, secured }: Found, roles: string): string {
  const security = secured
    ? ''
    : `alter table ${name} enable row level security, force row level security;
       drop policy if exists by_business on ${name};
       create policy by_business on ${name} using (${mine}) with check (${mine});
       alter table ${name} alter column business set default ${current};`
  return `${security} ${note?.includes('swept') ? swept(name) : ''} ${grants(name, note, roles)}`
}

/** Tables the owner's own background work (relay, sealer) goes through for all businesses. */
const swept = (name: string) => `
  drop policy if exists by_owner on ${name};
  create policy by_owner on ${name} to current_user using (true) with check (true);`

/** Global tables: the reading roles see them only if the comment says `readable`, the writing role if `writable`. */
function globalSql({ name, note }: Found, roles: string): string {
  const all = `${roles}_reads, ${roles}_audits, ${roles}_writes`
  const read = /readable|writable/.test(note ?? '') ? `grant select on ${name} to ${all};` : ''
  const write = note?.includes('writable')
    ? `grant insert, update, delete on ${name} to ${roles}_writes;`
    : ''
  return `revoke all on ${name} from public, ${all}; ${read} ${write}`
}

function grants(name: string, note: string | null, roles: string): string {
  const appendOnly = note?.includes('append-only') ?? false
  const audited =
    name === 'audit'
      ? `grant insert on audit to ${roles}_audits; grant update (actor, about, salt) on audit to ${roles}_writes;`
      : ''
  return `
    revoke all on ${name} from public, ${roles}_reads, ${roles}_audits, ${roles}_writes;
    grant select on ${name} to ${roles}_reads, ${roles}_audits;
    grant select, insert${appendOnly ? '' : ', update, delete'} on ${name} to ${roles}_writes; ${audited}`
}

const current = `nullif(current_setting('app.business', true), '')::uuid`
const mine = `business = (select ${current})`
