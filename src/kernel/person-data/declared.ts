// The declarations of all tables that hold something about people, in the order of floors and needs.
import type { TableCard } from '../data/tables.ts'
import type { Erasing, ModuleCard } from '../module.ts'
import type { Acting } from '../now.ts'
import type { Registry } from '../registry.ts'

let known: readonly ModuleCard[] = []

/** Told once at start; which tables there are is the same for every business. */
export const knowTables = (registry: Pick<Registry, 'modules'>): void => {
  known = registry.modules
}

/** The cards themselves, for whoever prints what they declare. */
export const declaredModules = (): readonly ModuleCard[] => known

export type Declared = { module: string; table: string; card: TableCard }

export const declaredTables = (): Declared[] =>
  known.flatMap((module) =>
    Object.entries(module.tables ?? {}).flatMap(([table, card]) =>
      'noPersonalData' in card ? [] : [{ module: module.name, table, card }],
    ),
  )

export const beforeErasing = async (now: Acting, whom: Erasing): Promise<void> => {
  for (const module of known) await module.beforeErasing?.(now, whom)
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** The rows of a table that are about a person: $1 is their id, $2 their addresses in small letters. */
export function aboutPerson(card: TableCard): string | undefined {
  const ways: string[] = []
  const [owner] = card.person
  if (owner) ways.push(`${quoted(owner)} = $1`)
  if (card.address)
    ways.push(
      `(${compared(card.address)} = any($2::text[])${owner ? ` and (${quoted(owner)} is null or ${quoted(owner)} = $1)` : ''})`,
    )
  if (card.through) {
    const { column, table } = card.through
    const parent = declaredTables().find((one) => one.table === table)
    const rows = parent && aboutPerson(parent.card)
    if (rows) ways.push(`${quoted(column)} in (select id from ${quoted(table)} where ${rows})`)
  }
  return ways.length > 0 ? ways.join(' or ') : undefined
}

/** NOTE: keys are kept in small letters already; an index stands on the column as it is compared here. */
const compared = (column: string) =>
  column.endsWith('_key') ? quoted(column) : `lower(${quoted(column)})`

/** Both values stand in the text, whichever the rule uses. */
export const forPerson = (rows: string) =>
  `($1::uuid is null or $1::uuid is not null) and ($2::text[] is null or $2::text[] is not null) and (${rows})`
