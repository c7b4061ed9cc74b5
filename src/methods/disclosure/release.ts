/** The one way a statistic about people leaves the house: a frozen, rounded, checked snapshot. */
import { tellsHidden } from './audit.ts'
import type { Policy } from './policy.ts'
import { Numbering, recordNames } from './records.ts'
import { about, roundMean, type Scale } from './rounding.ts'
import { rangesFor, type Range } from './ranges.ts'
import { suppress, type Hidden } from './suppress.ts'
import { keyOf, tableOf, type Answer, type Cell, type Layout, type Table } from './table.ts'

/** A figure as everybody may see it; hidden and empty look alike. `asOf` can be an earlier day. */
export type PublishedCell =
  | {
      readonly row: readonly string[]
      readonly column?: string
      readonly shown: true
      /** About how many, to the nearest 5. */
      readonly people: number
      readonly mean: number
      readonly asOf: string
    }
  | {
      readonly row: readonly string[]
      readonly column?: string
      /** The mean lies between `from` and `to`; the exact one would give somebody away. */
      readonly shown: 'range'
      readonly people: number
      readonly from: number
      readonly to: number
      readonly asOf: string
    }
  | { readonly row: readonly string[]; readonly column?: string; readonly shown: false }

/** What is kept of a release to protect the next ones: sealed, as secret as the answers. */
export interface Snapshot {
  readonly at: string
  readonly cells: readonly PublishedCell[]
  /** Sets of records whose sums this release gives away, alone or by subtraction. */
  readonly known: readonly (readonly string[])[]
  /** Sets of records whose sums must stay hidden in later releases too. */
  readonly hidden: readonly (readonly string[])[]
  /** Sets of records shown as a range. */
  readonly ranged: readonly (readonly string[])[]
}

/** Everything a release needs. `at` is a day; `history` all earlier snapshots of this survey. */
export interface ReleaseRequest {
  readonly answers: readonly Answer[]
  readonly layout: Layout
  readonly scale: Scale
  readonly policy: Policy
  readonly history: readonly Snapshot[]
  readonly at: string
}

/** How wide hidden figures stay open: people for counts, share of the scale for sums. */
export const spans = { countSpan: 5, sumSpan: 0.5 }

/**
 * Throws RangeError for answers the layout or the scale does not know, which could be told apart,
 * and for a person who answers twice, who would count as two.
 */
function check({ answers, layout, scale }: ReleaseRequest): void {
  const people = answers.flatMap(({ person }) => (person === undefined ? [] : [person]))
  if (new Set(people).size < people.length) throw new RangeError('somebody answers twice')
  const rows = new Set(layout.rows.map((row) => keyOf(row)))
  const columns = layout.columns === undefined ? undefined : new Set(layout.columns)
  for (const { row, column, value } of answers) {
    if (!rows.has(keyOf(row))) throw new RangeError(`no row ${row.join(' / ')} in the layout`)
    if (columns !== undefined && (column === undefined || !columns.has(column)))
      throw new RangeError(`no column ${column ?? '(none)'} in the layout`)
    if (!(value >= scale.min && value <= scale.max))
      throw new RangeError(`an answer of ${value} is off the scale ${scale.min} to ${scale.max}`)
  }
}

/** Sets of answers whose sums the shown cells give away: each shown cell, and unions at each node. */
function givenAway(table: Table, hidden: ReadonlySet<number>): readonly (readonly number[])[] {
  const shown = table.cells.filter(({ members }, at) => !hidden.has(at) && members.length > 0)
  const unions: number[][] = []
  for (let node = 0; node < table.nodes; node += 1) {
    const open = [...hidden].flatMap((at) => {
      const cell = table.cells[at]
      return cell !== undefined &&
        cell.members.length > 0 &&
        (cell.from === node || cell.to === node)
        ? [cell]
        : []
    })
    const out = open.filter(({ from }) => from === node)
    if (out.length === 0 || out.length === open.length)
      unions.push(open.flatMap(({ members }) => members))
  }
  return [...shown.map(({ members }) => members), ...unions.filter((union) => union.length > 0)]
}

const onlyTotal = (table: Table): ReadonlySet<number> =>
  new Set(
    table.cells.flatMap(({ row, column }, at) =>
      row.length > 0 || column !== undefined ? [at] : [],
    ),
  )

const crossings = ({ cells }: Table): readonly number[] =>
  cells.flatMap(({ row, column }, at) => (row.length > 0 && column !== undefined ? [at] : []))

/** The first way, from most to least shown, that no earlier release helps to undo. */
function firstSafe(
  ways: readonly (() => Hidden)[],
  tells: (hidden: ReadonlySet<number>) => boolean,
): ReadonlySet<number> | undefined {
  for (const way of ways) {
    const hidden = way()
    if (hidden !== 'nothing' && !tells(hidden)) return hidden
  }
  return undefined
}

/**
 * Releases a table of means. Figures are hidden under the policy's thresholds, where everybody
 * answered the same, or where fewer than the threshold changed since an earlier snapshot that
 * differs by so few; further ones so that these cannot be told from sums, bounds or earlier
 * releases. Large enough groups among the hidden get a range; a hidden cell that ever had a
 * figure shows that one with its day. A share (response rate, favourable answers) is a mean of
 * 0 and 1. NOTE: one measure a question: what two measures of the same small groups say together
 * can be one person's answer. Not protected: a group's own members pooling what they know.
 * Throws RangeError for answers off the layout or scale and for a person who answers twice.
 */
export function release(request: ReleaseRequest): Snapshot {
  check(request)
  const { answers, layout, scale, policy, history, at } = request
  const numbering = new Numbering()
  const past = history.flatMap(({ known }) => known.map((set) => numbering.of(set)))
  const secrets = history.flatMap(({ hidden }) => hidden.map((set) => numbering.of(set)))
  const ranged = history.flatMap(({ ranged }) => ranged.map((set) => numbering.of(set)))
  const names = recordNames(answers)
  const records = numbering.of(names)
  const recordsOf = (members: readonly number[]) => members.map((member) => records[member] ?? 0)
  const differsByFew = (members: readonly number[]): boolean => {
    const set = recordsOf(members)
    return [past, ranged].some((sets) =>
      sets.some((earlier) => {
        if (Math.abs(earlier.length - set.length) >= policy.scores) return false
        const apart = numbering.apart(set, earlier)
        return apart > 0 && apart < policy.scores
      }),
    )
  }
  const unsafe = (members: readonly number[]): boolean => {
    if (members.length < policy.scores) return true
    const first = answers[members[0] ?? 0]?.value
    if (members.every((member) => answers[member]?.value === first)) return true
    return differsByFew(members)
  }
  const table = tableOf(answers, layout)
  const wasShown = (set: readonly number[]) =>
    past.some((known) => known.length === set.length && numbering.apart(known, set) === 0)
  const kept = (hidden: ReadonlySet<number>) =>
    [...hidden]
      .map((cell) => table.cells[cell]?.members ?? [])
      .filter((members) => members.length > 0 && members.length < answers.length)
      .filter((members) => !wasShown(recordsOf(members)))
  const tells = (hidden: ReadonlySet<number>) =>
    tellsHidden(
      [...past, ...givenAway(table, hidden).map(recordsOf)],
      [...secrets, ...kept(hidden).map(recordsOf)],
      policy.scores,
      numbering.values,
      scale,
    )
  const rules = { unsafe, scale, ...spans }
  const ways: (() => Hidden)[] = [() => onlyTotal(table)]
  if (answers.length >= policy.breakdowns) {
    if (layout.columns !== undefined) ways.unshift(() => suppress(table, rules, crossings(table)))
    ways.unshift(() => suppress(table, rules))
  }
  const first = unsafe(table.cells[0]?.members ?? [])
  const hidden = first ? undefined : firstSafe(ways, tells)
  const named = (members: readonly number[]) => members.map((member) => names[member] ?? '')
  const all = hidden ?? new Set(table.cells.keys())
  const earlier = earlierFigures(history)
  const mayRange = ({ key, members }: Cell) =>
    members.length >= policy.scores && !earlier.has(key) && !differsByFew(members)
  const broken = answers.length >= policy.breakdowns && hidden !== undefined
  const ranges = broken ? rangesFor(table, all, rules, mayRange) : new Map<number, Range>()
  return {
    at,
    cells: publish(table, all, ranges, earlier, request),
    ranged: [...ranges.keys()].map((cell) => named(table.cells[cell]?.members ?? [])),
    known: hidden === undefined ? [] : givenAway(table, hidden).map(named),
    hidden: kept(all).map(named),
  }
}

/** The latest figure each cell ever had. */
function earlierFigures(history: readonly Snapshot[]): ReadonlyMap<string, PublishedCell> {
  const earlier = new Map<string, PublishedCell>()
  for (const { cells } of history)
    for (const cell of cells)
      if (cell.shown !== false) earlier.set(keyOf(cell.row, cell.column), cell)
  return earlier
}

function publish(
  { cells }: Table,
  hidden: ReadonlySet<number>,
  ranges: ReadonlyMap<number, Range>,
  earlier: ReadonlyMap<string, PublishedCell>,
  { scale, at }: ReleaseRequest,
) {
  return cells.map(({ row, column, key, members, sum }, i): PublishedCell => {
    const name = { row, ...(column === undefined ? {} : { column }) }
    const people = about(members.length)
    const range = ranges.get(i)
    if (range !== undefined)
      return { ...name, shown: 'range', people, from: range.from, to: range.to, asOf: at }
    if (hidden.has(i)) return earlier.get(key) ?? { ...name, shown: false }
    return { ...name, shown: true, people, mean: roundMean(sum / members.length, scale), asOf: at }
  })
}
