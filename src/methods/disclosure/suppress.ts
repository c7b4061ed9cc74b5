/** Chooses what to hide: first what is unsafe in itself, then as little as possible to protect it. */
import { widthOf } from './feasible.ts'
import type { Cell, Table } from './table.ts'

/** What makes a set of people unsafe to speak of, and how wide hidden figures must stay. */
export interface Rules {
  /** True where a figure about exactly these answers must not be known. */
  readonly unsafe: (members: readonly number[]) => boolean
  /** The scale of one answer. */
  readonly scale: { readonly min: number; readonly max: number }
  /** A hidden count must be open by at least this many people. */
  readonly countSpan: number
  /** A hidden sum must be open by at least this share of the scale. */
  readonly sumSpan: number
}

/** Hidden cells by number, or `nothing` where not even the total can be shown. */
export type Hidden = ReadonlySet<number> | 'nothing'

interface Work {
  readonly table: Table
  readonly rules: Rules
  readonly hidden: Set<number>
  readonly touching: readonly (readonly number[])[]
}

const isTotal = ({ row, column }: Cell) => row.length === 0 && column === undefined

/** Members of several cells that share nobody. */
const together = (table: Table, cells: readonly number[]) =>
  cells.flatMap((at) => table.cells[at]?.members ?? [])

/** What hiding one more cell costs: its people, and the people a further cell would cost. */
function costOf({ table, hidden, touching }: Work, cell: number, at: number): number {
  const edge = table.cells[cell]
  if (edge === undefined || isTotal(edge)) return Infinity
  const people = edge.people * (edge.leaf ? 1 : 2)
  const beyond = edge.from === at ? edge.to : edge.from
  const there = (touching[beyond] ?? []).filter((other) => other !== cell)
  if (there.some((other) => hidden.has(other))) return people
  const sizes = there.map((other) => table.cells[other]?.people ?? 0)
  return people + Math.min(...sizes, 1e6)
}

function hideCheapest(work: Work, at: number): boolean {
  const open = (work.touching[at] ?? []).filter((cell) => !work.hidden.has(cell))
  let best = -1
  let least = Infinity
  for (const cell of open) {
    const cost = costOf(work, cell, at)
    if (cost < least) {
      least = cost
      best = cell
    }
  }
  if (best >= 0) work.hidden.add(best)
  return best >= 0
}

/** True where the sums at a node give away a hidden figure or an unsafe union of hidden ones. */
function tells({ table, rules, hidden, touching }: Work, node: number): boolean {
  const here = (touching[node] ?? []).filter((cell) => hidden.has(cell))
  if (here.length === 0) return false
  if (here.length === 1) return true
  const leaving = here.filter((cell) => table.cells[cell]?.from === node)
  if (leaving.length > 0 && leaving.length < here.length) return false
  return rules.unsafe(together(table, here))
}

function protectSums(work: Work): boolean {
  for (let changed = true; changed;) {
    changed = false
    for (let node = 0; node < work.table.nodes; node += 1)
      while (tells(work, node)) {
        if (!hideCheapest(work, node)) return false
        changed = true
      }
  }
  return true
}

/** Sums that are known to lie in a range. */
type Ranges = ReadonlyMap<number, { readonly low: number; readonly high: number }>

/** True where a hidden cell's sum can be told more closely than the rules allow. */
export function isSumNarrow(
  {
    table,
    rules,
    hidden,
  }: Pick<Work, 'table' | 'rules'> & { readonly hidden: ReadonlySet<number> },
  cell: number,
  ranges?: Ranges,
): boolean {
  const { min, max } = rules.scale
  const people = (at: number) => table.cells[at]?.people ?? 0
  const bounds = (at: number) =>
    hidden.has(at)
      ? (ranges?.get(at) ?? { low: people(at) * min, high: people(at) * max })
      : undefined
  const span = (max - min) * rules.sumSpan
  return widthOf(table, cell, (at) => table.cells[at]?.sum ?? 0, bounds, span) < span - 1e-9
}

/** The first hidden cell whose count or sum can be told too closely. */
function tooNarrow(work: Work): number | undefined {
  const { table, rules, hidden } = work
  const people = (cell: number) => table.cells[cell]?.people ?? 0
  const count = (cell: number) => (hidden.has(cell) ? { low: 0, high: 1e9 } : undefined)
  for (const cell of hidden) {
    if (widthOf(table, cell, people, count, rules.countSpan) < rules.countSpan - 1e-9) return cell
    if (isSumNarrow(work, cell)) return cell
  }
  return undefined
}

/**
 * The cells to hide, empty ones included. Unsafe cells first; then, until nothing more can be
 * told, the cheapest cells that protect them: no hidden figure stands alone in a sum, no union
 * of hidden figures is itself unsafe, and every hidden count and sum stays open by the spans
 * even for somebody who knows how many people are in each cell. `start` is hidden in any case.
 */
export function suppress(table: Table, rules: Rules, start: readonly number[] = []): Hidden {
  const filled = table.cells.map(({ people }) => people > 0)
  const hidden = new Set(start.filter((at) => filled[at]))
  const touching: number[][] = Array.from({ length: table.nodes }, () => [])
  table.cells.forEach((cell, at) => {
    if (filled[at] !== true) return
    touching[cell.from]?.push(at)
    touching[cell.to]?.push(at)
    if (rules.unsafe(cell.members)) hidden.add(at)
  })
  const total = table.cells.findIndex(isTotal)
  if (filled[total] !== true || hidden.has(total)) return 'nothing'
  const work: Work = { table, rules, hidden, touching }
  for (;;) {
    if (!protectSums(work)) return 'nothing'
    const narrow = tooNarrow(work)
    if (narrow === undefined) break
    const { from = 0, to = 0 } = table.cells[narrow] ?? {}
    const before = hidden.size
    if (!hideCheapest(work, from) && !hideCheapest(work, to)) hideCheapestAnywhere(work)
    if (hidden.size === before) return 'nothing'
  }
  showAgain(work, new Set(start))
  filled.forEach((is, at) => {
    if (!is) hidden.add(at)
  })
  return hidden
}

/** Shows again, largest first, what later choices made needless to hide. */
function showAgain(work: Work, start: ReadonlySet<number>): void {
  const { table, rules, hidden } = work
  const people = (at: number) => table.cells[at]?.people ?? 0
  const spare = [...hidden].filter(
    (at) => !start.has(at) && !rules.unsafe(table.cells[at]?.members ?? []),
  )
  for (const at of spare.sort((a, b) => people(b) - people(a) || a - b)) {
    const { from = 0, to = 0 } = table.cells[at] ?? {}
    hidden.delete(at)
    if (tells(work, from) || tells(work, to) || tooNarrow(work) !== undefined) hidden.add(at)
  }
}

function hideCheapestAnywhere(work: Work): void {
  const open = work.table.cells.flatMap((cell, at) =>
    work.hidden.has(at) || isTotal(cell) || cell.people === 0 ? [] : [at],
  )
  const size = (at: number) => work.table.cells[at]?.people ?? 0
  const least = open.reduce((best, at) => (best < 0 || size(at) < size(best) ? at : best), -1)
  if (least >= 0) work.hidden.add(least)
}
