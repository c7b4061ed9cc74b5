// Tables and SQL fragments for modules. Connections, roles and transactions stay inside the kernel.
import { sql as tag } from 'kysely'
import type { RawBuilder } from 'kysely'

export {
  declareTables,
  tables,
  type Personal,
  type Retention,
  type TableCard,
  type TableSet,
} from './tables.ts'
export { together } from './together.ts'
export type {
  ColumnType,
  Expression,
  Generated,
  Selectable,
  Insertable,
  Updateable,
  SqlBool,
} from 'kysely'

/** A fragment of SQL inside a query; every value becomes a parameter. */
export function sql<T = unknown>(parts: TemplateStringsArray, ...values: unknown[]): RawBuilder<T> {
  return tag<T>(parts, ...values)
}
/** A column or table name inside a fragment. */
export const ref = tag.ref
export { rowsAsJson } from './rows-as-json.ts'
