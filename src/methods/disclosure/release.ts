/** The one way a statistic about people leaves the house: a frozen, rounded, checked snapshot. */
import { tellsHidden } from './audit.ts'
import { apart, kindOf, Kinds, setOf, sizeOf, type Counted, type RecordSet } from './records.ts'
import { about, roundMean } from './rounding.ts'
import type { PublishedCell, ReleaseRequest, Snapshot } from './snapshot.ts'
import { rangesFor, type Range } from './ranges.ts'
import { suppress, type Hidden } from './suppress.ts'
import { keyOf, tableOf, timesOf, type Answer, type Cell, type Table } from './table.ts'

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
  for (const { person, row, column, value, times = 1 } of answers) {
    if (!Number.isSafeInteger(times) || times < 1 || (person !== undefined && times > 1))
      throw new RangeError(`nobody answers ${times} times`)
    if (!rows.has(keyOf(row))) throw new RangeError(`no row ${row.join(' / ')} in the layout`)
    if (columns !== undefined && (column === undefined || !columns.has(column)))
      throw new RangeError(`no column ${column ?? '(none)'} in the layout`)
    if (!(value >= scale.min && value <= scale.max))
      throw new RangeError(`an answer of ${value} is off the scale ${scale.min} to ${scale.max}`)
  }
}

/** Sets of answers whose sums the shown cells give away: each shown cell, and unions at each node. */
function givenAway(table: Table, hidden: ReadonlySet<number>): readonly (readonly number[])[] {
  const shown = table.cells.filter(({ people }, at) => !hidden.has(at) && people > 0)
  const unions: number[][] = []
  for (let node = 0; node < table.nodes; node += 1) {
    const open = [...hidden].flatMap((at) => {
      const cell = table.cells[at]
      return cell !== undefined && cell.people > 0 && (cell.from === node || cell.to === node)
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
 * 0 and 1. Answers may be counts (`times`): what it takes depends on how many kinds there are, not
 * on how many people. NOTE: one measure a question: what two measures of the same small groups say together
 * can be one person's answer. Not protected: a group's own members pooling what they know.
 * Throws RangeError for answers off the layout or scale and for a person who answers twice.
 */
export function release(request: ReleaseRequest): Snapshot {
  check(request)
  const { answers, layout, scale, policy, history, at } = request
  const kinds = new Kinds()
  const given = (of: (snapshot: Snapshot) => readonly RecordSet[], some = history) =>
    some.flatMap((snapshot) => of(snapshot).map((set) => kinds.of(set)))
  const past = given(({ known }) => known)
  const secrets = given(({ hidden }) => hidden)
  const ranged = given(({ ranged }) => ranged)
  const unlinked = history.filter((snapshot) => snapshot.unlinked === true)
  const loose = given(({ known, ranged }) => [...known, ...ranged], unlinked).map((set) =>
    kinds.byValue(set),
  )
  const names = answers.map(kindOf)
  const named = (members: readonly number[]) => setOf(answers, names, members)
  const recordsOf = (members: readonly number[]): Counted => kinds.of(named(members))
  const peopleIn = (members: readonly number[]) =>
    members.reduce((so, member) => so + timesOf(answers[member] ?? nobody), 0)
  const differsByFew = (members: readonly number[]): boolean => {
    const set = recordsOf(members)
    const few = (earlier: Counted, mine: Counted) =>
      Math.abs(sizeOf(earlier) - sizeOf(mine)) < policy.scores
        ? apart(mine, earlier)
        : policy.scores
    const linked = [past, ranged].some((sets) =>
      sets.some((earlier) => {
        const others = few(earlier, set)
        return others > 0 && others < policy.scores
      }),
    )
    if (linked || loose.length === 0) return linked
    const values = kinds.byValue(set)
    // NOTE: none apart counts too: that all is as it was says that who left and who came answered alike.
    return loose.some((earlier) => few(earlier, values) < policy.scores)
  }
  const unsafe = (members: readonly number[]): boolean => {
    if (peopleIn(members) < policy.scores) return true
    const first = answers[members[0] ?? 0]?.value
    if (members.every((member) => answers[member]?.value === first)) return true
    return differsByFew(members)
  }
  const table = tableOf(answers, layout)
  const total = table.cells[0]?.people ?? 0
  const wasShown = (set: Counted) =>
    past.some((known) => sizeOf(known) === sizeOf(set) && apart(known, set) === 0)
  const kept = (hidden: ReadonlySet<number>) =>
    [...hidden]
      .flatMap((at) => table.cells[at] ?? [])
      .filter(({ people }) => people > 0 && people < total)
      .map(({ members }) => members)
      .filter((members) => !wasShown(recordsOf(members)))
  const tells = (hidden: ReadonlySet<number>) => {
    const known = [...past, ...givenAway(table, hidden).map(recordsOf)]
    const secret = [...secrets, ...kept(hidden).map(recordsOf)]
    const { values, weights, lists } = kinds.pieces([...known, ...secret])
    return tellsHidden(
      lists.slice(0, known.length),
      lists.slice(known.length),
      policy.scores,
      values,
      scale,
      weights,
    )
  }
  const rules = { unsafe, scale, ...spans }
  const ways: (() => Hidden)[] = [() => onlyTotal(table)]
  if (total >= policy.breakdowns) {
    if (layout.columns !== undefined) ways.unshift(() => suppress(table, rules, crossings(table)))
    ways.unshift(() => suppress(table, rules))
  }
  const first = unsafe(table.cells[0]?.members ?? [])
  const hidden = first ? undefined : firstSafe(ways, tells)
  const all = hidden ?? new Set(table.cells.keys())
  const earlier = earlierFigures(history)
  const mayRange = ({ key, members, people }: Cell) =>
    people >= policy.scores && !earlier.has(key) && !differsByFew(members)
  const broken = total >= policy.breakdowns && hidden !== undefined
  const ranges = broken ? rangesFor(table, all, rules, mayRange) : new Map<number, Range>()
  return {
    at,
    cells: publish(table, all, ranges, earlier, request),
    ranged: [...ranges.keys()].map((cell) => named(table.cells[cell]?.members ?? [])),
    known: hidden === undefined ? [] : givenAway(table, hidden).map(named),
    hidden: kept(all).map(named),
  }
}

const nobody: Answer = { row: [], value: 0 }

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
  return cells.map(({ row, column, key, people: many, sum }, i): PublishedCell => {
    const name = { row, ...(column === undefined ? {} : { column }) }
    const people = about(many)
    const range = ranges.get(i)
    if (range !== undefined)
      return { ...name, shown: 'range', people, from: range.from, to: range.to, asOf: at }
    if (hidden.has(i)) return earlier.get(key) ?? { ...name, shown: false }
    return { ...name, shown: true, people, mean: roundMean(sum / many, scale), asOf: at }
  })
}
