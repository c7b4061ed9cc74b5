// Many rows in one parameter: a statement with thousands of parameters costs more to build and read than to carry out.
import { sql } from 'kysely'

/**
 * Rows of a table for `insertInto(table).columns(columns).expression(...)`, each as plain JSON: dates as they say
 * themselves, a column of JSON as it is, what is left out as null.
 */
export const rowsAsJson = (table: string, columns: readonly string[], rows: readonly object[]) =>
  sql<never>`select ${sql.join(columns.map((column) => sql.ref(column)))}
    from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`
