// Columns that belong together: the rows of a grid ("How was it? [The bread]"), and boxes that each have a column.
import { isPoints } from './points.ts'

/** `key` stays the same however its neighbours are read. */
export type Column = {
  key: string
  title: string
  values: readonly string[]
  lines: readonly number[]
}

export type Group =
  | { kind: 'one'; column: Column }
  | { kind: 'boxes'; columns: Column[] }
  | { kind: 'grid'; title: string; rows: { label: string; column: Column }[] }

const inBrackets = /^(.*\S)\s*\[(.+)\]$/

/** `begins`: the columns of which somebody said that a new question begins there. */
export function gridsOf(columns: readonly Column[], begins: readonly string[]): Group[] {
  const groups: Group[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    const joins = !begins.includes(column.key)
    const [, title, label] = inBrackets.exec(column.title) ?? []
    if (title && label && isPoints(givenIn(column))) {
      if (last?.kind === 'grid' && last.title === title && last.rows.length < 20)
        last.rows.push({ label, column })
      else groups.push({ kind: 'grid', title, rows: [{ label, column }] })
    } else if (isBox(column)) {
      if (joins && last?.kind === 'boxes' && last.columns.length < 20) last.columns.push(column)
      else groups.push({ kind: 'boxes', columns: [column] })
    } else groups.push({ kind: 'one', column })
  }
  return groups
}

export const givenIn = ({ values }: Column) => values.filter((value) => value !== '')

/** Ticked or not: nothing stands in it but its own heading. */
const isBox = ({ title, values }: Column) =>
  values.every((value) => value === '' || value === title)
