/** Ranges for groups whose exact mean must stay hidden though they are large enough to speak of. */
import { isSumNarrow, type Rules } from './suppress.ts'
import type { Cell, Table } from './table.ts'

/** A range of the mean, and of the sum as an outsider can work it out from it. */
export interface Range {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
}

/**
 * The quarter of the scale a mean lies in, or the half where people are so few that a quarter
 * would leave fewer than four points. A mean on a border belongs to the upper range.
 */
export function rangeOf({ people, sum }: Cell, { min, max }: Rules['scale']): Range {
  const parts = (people * (max - min)) / 4 >= 4 ? 4 : 2
  const width = (max - min) / parts
  const part = Math.min(parts - 1, Math.floor((sum / people - min) / width + 1e-9))
  const from = min + part * width
  const to = part === parts - 1 ? max : from + width
  const high = part === parts - 1 ? people * max : Math.ceil(people * to - 1e-9) - 1
  return { from, to, low: Math.ceil(people * from - 1e-9), high }
}

/** NOTE: a sum at the edge of its range, unless that is the end of the scale, could be pinned to it. */
function isInside({ people, sum }: Cell, { low, high }: Range, { min, max }: Rules['scale']) {
  const atLow = sum <= low + 1e-9 && sum > people * min + 1e-9
  const atHigh = sum >= high - 1e-9 && sum < people * max - 1e-9
  return !atLow && !atHigh && sum >= low - 1e-9 && sum <= high + 1e-9
}

/**
 * Ranges for hidden cells of enough people, where `may` allows: as many as leave every hidden sum
 * as open as the rules ask. A team in which all are content is then not silenced, and nobody
 * learns that they all said the same.
 */
export function rangesFor(
  table: Table,
  hidden: ReadonlySet<number>,
  rules: Rules,
  may: (cell: Cell) => boolean,
): ReadonlyMap<number, Range> {
  const ranges = new Map<number, Range>()
  for (const at of hidden) {
    const cell = table.cells[at]
    if (cell === undefined || cell.people === 0 || !may(cell)) continue
    const range = rangeOf(cell, rules.scale)
    if (isInside(cell, range, rules.scale)) ranges.set(at, range)
  }
  const filled = new Set([...hidden].filter((at) => (table.cells[at]?.people ?? 0) > 0))
  // NOTE: taking a range away only opens sums, so that a cell found open once stays open.
  for (const cell of filled) {
    while (ranges.size > 0 && isSumNarrow({ table, rules, hidden: filled }, cell, ranges)) {
      const tight = table.cells[cell]
      const near = [...ranges.keys()].filter((at) => {
        const other = table.cells[at]
        return at === cell || other?.from === tight?.from || other?.to === tight?.to
      })
      for (const at of near.length > 0 ? near : [...ranges.keys()]) ranges.delete(at)
    }
  }
  return ranges
}
