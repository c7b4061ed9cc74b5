// Numbers up to ten in a column: on which scale they were, and which cells are none.
import type { Column } from './grids.ts'
import type { Problem } from './read-table.ts'

const point = /^\d{1,2}$/
const highs = [5, 7, 10] as const

/** Nine of ten are whole numbers up to ten: the others are told and left open. */
export const isPoints = (given: readonly string[]) => {
  const points = given.filter((value) => point.test(value) && Number(value) <= 10).length
  return points > 0 && points * 10 >= given.length * 9
}

const pointsIn = (given: readonly string[]) =>
  given.filter((one) => point.test(one) && Number(one) <= 10).map(Number)

/** The scales that have room for these numbers. */
export const highsOf = (given: readonly string[]) => {
  const most = Math.max(0, ...new Set(pointsIn(given)))
  return highs.filter((high) => high >= most)
}

export const lowOf = (given: readonly string[]): number => (pointsIn(given).includes(0) ? 0 : 1)

/** The scale that these numbers were on, as far as they show it. */
export function scaleOf(given: readonly string[], title: string) {
  const [high = 10] = highsOf(given)
  const low = lowOf(given)
  const nps = /recommend|empfehl|weiterempf/i.test(title) ? high > 5 : low === 0 && high > 5
  if (nps) return { kind: 'nps' as const, low: 0, high: 10 as const }
  return { kind: 'scale' as const, low, high }
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
