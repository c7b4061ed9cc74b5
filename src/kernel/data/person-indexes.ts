// An index for every column by which somebody is found: so that a copy and an erasure read no table whole, and nobody
// has to remember it.
import { createHash } from 'node:crypto'
import type { TableSet } from './tables.ts'

/** A migration made of the declarations; it has another name whenever they change, and makes only what is missing. */
export function personIndexes(sets: readonly TableSet[]): { name: string; sql: string } {
  const wanted = sets.flatMap((set) =>
    Object.entries(set).flatMap(([table, card]) =>
      'noPersonalData' in card
        ? []
        : [...new Set([...card.person, card.through?.column, asCompared(card.address)])]
            .filter((column) => column !== undefined)
            .map((column) => ({ table, column })),
    ),
  )
  const lines = wanted.map(
    ({ table, column }) => `('${table}', '${column}', '${nameOf(table, column)}')`,
  )
  const erasable = JSON.stringify(sets.flatMap(erasing))
  const hash = createHash('sha256').update(lines.join()).update(erasable).digest('hex').slice(0, 12)
  return {
    name: `9999-12-31_person_indexes_${hash}.kernel`,
    sql: `${making(lines)};
      insert into installation values ('erasable', '${erasable.replaceAll("'", "''")}')
        on conflict (key) do update set value = excluded.value`,
  }
}

/** NOTE: as `aboutPerson` compares it: keys are in small letters already. */
const asCompared = (address: string | undefined) =>
  address === undefined || address.endsWith('_key') ? address : `lower(${address})`

const nameOf = (table: string, column: string) =>
  `about_${createHash('sha256').update(`${table} ${column}`).digest('hex').slice(0, 8)}_${table}`.slice(
    0,
    60,
  )

const making = (lines: readonly string[]) =>
  lines.length === 0
    ? 'select 1'
    : `do $$
declare one record;
begin
  for one in select * from (values ${lines.join(', ')}) as wanted(tab, col, called) loop
    if not exists (select from pg_indexes where schemaname = 'public' and tablename = one.tab
        and (indexdef like '%(business, ' || one.col || '%' or indexdef like '%(' || one.col || ')%'
          or indexdef like '%(' || one.col || ',%')) then
      execute format('create index if not exists %I on %I (business, %s)', one.called, one.tab, one.col);
    end if;
  end loop;
end $$`

export type Erasable = { table: string; gone: boolean; columns: string[] }

/** What erasing somebody changes in a table; an append-only table is opened just so far, as the audit is. */
const erasing = (set: TableSet): Erasable[] =>
  Object.entries(set).flatMap(([table, card]) => {
    if ('noPersonalData' in card) return []
    const emptied =
      typeof card.erase === 'object' && 'set' in card.erase ? Object.keys(card.erase.set) : []
    return [
      {
        table,
        gone: card.erase === 'delete',
        columns: [...new Set([...emptied, ...card.person.slice(1)])],
      },
    ]
  })
