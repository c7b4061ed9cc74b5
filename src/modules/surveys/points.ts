// Numbers up to ten in a column: on which scale they were, and which cells are none.
import type { Column } from './columns.ts'
import type { Problem } from './read-table.ts'

const point = /^\d{1,2}$/

/** Nine of ten are whole numbers up to ten: the others are told and left open. */
export const isPoints = (given: readonly string[]) => {
  const points = given.filter((value) => point.test(value) && Number(value) <= 10).length
  return points > 0 && points * 10 >= given.length * 9
}

/** The scale that these numbers were on, as far as they show it. */
export function scaleOf(given: readonly string[], title: string) {
  const numbers = given.filter((one) => point.test(one) && Number(one) <= 10).map(Number)
  const high = Math.max(...numbers)
  const zero = numbers.includes(0)
  const nps = /recommend|empfehl|weiterempf/i.test(title) ? high > 5 : zero && high > 5
  if (nps) return { kind: 'nps' as const, low: 0, high: 10 }
  return { kind: 'scale' as const, low: zero ? 0 : 1, high: high > 7 ? 10 : high > 5 ? 7 : 5 }
}

/** The number in a cell, or a problem that is told. */
export function pointIn(
  { title, values, lines }: Column,
  row: number,
  { low, high }: { low: number; high: number },
): number | Problem | undefined {
  const cell = values[row] ?? ''
  if (cell === '') return undefined
  const value = Number(cell)
  if (point.test(cell) && value >= low && value <= high) return value
  return { line: lines[row] ?? 0, why: 'point', column: title, value: cell.slice(0, 40) }
}
