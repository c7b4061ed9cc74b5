// Columns that belong together: the rows of a grid ("How was it? [The bread]"), and boxes that each have a column.
import type { Column } from './columns.ts'
import { isPoints } from './points.ts'

export type Group =
  | { kind: 'one'; column: Column }
  | { kind: 'boxes'; columns: Column[] }
  | { kind: 'grid'; title: string; rows: { label: string; column: Column }[] }

const inBrackets = /^(.*\S)\s*\[(.+)\]$/

export function gridsOf(columns: readonly Column[]): Group[] {
  const groups: Group[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    const [, title, label] = inBrackets.exec(column.title) ?? []
    if (title && label && isPoints(column.values.filter((value) => value !== ''))) {
      if (last?.kind === 'grid' && last.title === title && last.rows.length < 20)
        last.rows.push({ label, column })
      else groups.push({ kind: 'grid', title, rows: [{ label, column }] })
    } else if (column.values.every((value) => value === '' || value === column.title)) {
      if (last?.kind === 'boxes' && last.columns.length < 20) last.columns.push(column)
      else groups.push({ kind: 'boxes', columns: [column] })
    } else groups.push({ kind: 'one', column })
  }
  return groups
}
