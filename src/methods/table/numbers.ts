/** Reads a number from a cell the way spreadsheets write it, or says why it is none. */
import { TableFault } from './fault.ts'

const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** True for an empty cell or the codes NA and N/A, which mean "not known". */
export const isMissing = (cell: string): boolean => /^(|na|n\/a)$/i.test(cell.trim())

/** True where the cell is a finite number with a decimal point. */
export const isNumber = (cell: string): boolean =>
  plain.test(cell.trim()) && Number.isFinite(Number(cell))

/** The number in a cell, undefined where it is missing. Throws TableFault for anything else. */
export function numberIn(
  cell: string,
  where: { line: number; column: string },
): number | undefined {
  if (isMissing(cell)) return undefined
  if (isNumber(cell)) return Number(cell)
  const shown = cell.length > 20 ? `${cell.slice(0, 20)}...` : cell
  throw new TableFault(
    `"${shown}" is not a number; write figures only, with a point before the decimals`,
    where,
  )
}

/** The place of a named column. Throws TableFault that lists the columns there are. */
export function columnAt(headings: readonly string[], name: string): number {
  const at = headings.findIndex((heading) => heading.trim() === name)
  if (at >= 0) return at
  const known = headings.slice(0, 12).join(', ')
  throw new TableFault(`there is no column "${name}"; the file has: ${known}`, { line: 1 })
}
