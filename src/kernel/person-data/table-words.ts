// How tables and columns are called for people. The key is made from their names, so that none can be forgotten.
import { hasMessage, say } from '../language/index.ts'
import { declaredTables } from './declared.ts'

/** `module.table.name`: what the rows are, said to the one they are about. */
export const tableKey = (module: string, table: string): string => `${module}.table.${table}`

/** A column's own words in its table, else in its module, else in the common vocabulary. */
export const columnKeys = (module: string, table: string, column: string): string[] => [
  `${module}.column.${table}.${column}`,
  `${module}.column.${column}`,
  `road.column.${column}`,
]

/** `module.kept.table`: why rows stay when a person is erased. */
export const keptKey = (module: string, table: string): string => `${module}.kept.${table}`

const plain = (name: string) =>
  name.charAt(0).toUpperCase() + name.slice(1).replaceAll(/[_-]/g, ' ')

const moduleOf = (table: string) =>
  declaredTables().find((one) => one.table === table)?.module ?? 'road'

const first = (keys: readonly string[], otherwise: string) => {
  const key = keys.find((one) => hasMessage(one))
  return key === undefined ? otherwise : say({ key })
}

export const tableSays = (table: string): string =>
  first([tableKey(moduleOf(table), table)], plain(table))

export const columnSays = (table: string, column: string): string =>
  first(columnKeys(moduleOf(table), table, column), plain(column))

/** Why rows stay; what the declaration says where there are no words for it. */
export const keptSays = (table: string, declared: string): string =>
  first([keptKey(moduleOf(table), table)], declared)

/** Where the words for one of a column's fixed values (a state, a kind) can stand, most particular first. */
export const valueKeys = (
  module: string,
  table: string,
  column: string,
  value: string,
): string[] => [
  `${module}.value.${table}.${column}.${value}`,
  `${module}.value.${column}.${value}`,
  `${module}.${column}.${value}`,
  `road.value.${column}.${value}`,
]

const named = /^[a-z][a-z0-9_.-]{0,60}$/

/** A fixed value, or yes and no, in the reader's words; anything else as it stands. */
export const valueSays = (table: string, column: string, value: string | boolean): string =>
  typeof value === 'boolean'
    ? say({ key: value ? 'road.value.yes' : 'road.value.no' })
    : named.test(value)
      ? first(valueKeys(moduleOf(table), table, column, value), value)
      : value
