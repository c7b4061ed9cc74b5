// What PostgreSQL knows of our tables: columns with their types, values a check allows, and whom they point to.
import type pg from 'pg'

export type Column = {
  name: string
  type: string
  array: boolean
  nullable: boolean
  hasDefault: boolean
  /** Values a check allows, where it lists them. */
  values: string[]
  /** A pattern a check asks for. */
  pattern: string | undefined
  /** A text without any check: it can hold a mark. */
  marked: boolean
}
export type Catalogue = Map<
  string,
  { columns: Column[]; parents: Map<string, { table: string; column: string }> }
>

type ColumnRow = {
  table: string
  name: string
  type: string
  array: boolean
  nullable: boolean
  hasDefault: boolean
}
type CheckRow = { table: string; words: string }
type KeyRow = { table: string; columns: string[]; parent: string; theirs: string[] }

export async function catalogue(owner: pg.Pool): Promise<Catalogue> {
  const columns = await owner.query<ColumnRow>(`
    select c.relname as table, a.attname as name,
      case when t.typelem <> 0 and t.typlen = -1 then (select typname from pg_type where oid = t.typelem) else t.typname end as type,
      t.typelem <> 0 and t.typlen = -1 as array, not a.attnotnull as nullable, a.atthasdef as "hasDefault"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attidentity = ''`)
  const checks = await owner.query<CheckRow>(`
    select c.relname as table, pg_get_constraintdef(k.oid) as words from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'c' and c.relnamespace = 'public'::regnamespace`)
  const keys = await owner.query<KeyRow>(`
    select c.relname as table, p.relname as parent,
      (select array_agg(a.attname::text order by o) from unnest(k.conkey) with ordinality as u(n, o) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n) as columns,
      (select array_agg(a.attname::text order by o) from unnest(k.confkey) with ordinality as u(n, o) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = n) as theirs
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
    where k.contype = 'f' and c.relnamespace = 'public'::regnamespace`)
  const known: Catalogue = new Map()
  for (const row of columns.rows) {
    const table = known.get(row.table) ?? { columns: [] as Column[], parents: new Map() }
    const said = checks.rows.filter(
      (check) => check.table === row.table && mentions(check.words, row.name),
    )
    const own = said.filter(
      (check) => /= ANY|<@|= '/.test(check.words) && !/ OR | IS N/i.test(check.words),
    )
    table.columns.push({
      ...row,
      values: [...new Set(own.flatMap((check) => literals(check.words, row.name)))],
      pattern: said.find((check) => / ~ /.test(check.words))?.words,
      marked: row.type === 'text' && said.length === 0,
    })
    known.set(row.table, table)
  }
  for (const { table, columns: mine, parent, theirs } of keys.rows)
    for (const [at, name] of mine.entries())
      if (name !== 'business')
        known.get(table)?.parents.set(name, { table: parent, column: theirs[at] ?? 'id' })
  return known
}

const mentions = (words: string, column: string) => new RegExp(`\\b"?${column}"?\\b`).test(words)

/** `kind = ANY (ARRAY['a'::text, 'b'::text])` allows a and b. */
function literals(words: string, column: string): string[] {
  const near = new RegExp(
    `"?\\b${column}\\b"?(?:\\)?::text)?\\)* (?:= ANY|<@|=) ?\\(*(?:ARRAY\\[)?([^\\]]*)`,
  ).exec(words)
  return [...(near?.[1] ?? '').matchAll(/'((?:[^']|'')*)'/g)].map((found) =>
    String(found[1]).replaceAll("''", "'"),
  )
}
