/** Decisions counted per group, the common ground of every measure of fairness. */
import { cannot, share, type Computed, type Measure } from '#methods/statistics'

/**
 * One decision: `selected` is the favourable (or, for removals, the counted) outcome, `actual` what
 * a person found to be right. A null group was not stated; it is counted and otherwise left out.
 */
export type Decision = { group: string | null; selected: boolean; actual?: boolean }

export type GroupRate = { group: string; n: number; rate: Computed<Measure> }

/** Groups in alphabetical order, each with its decisions; and how many stated none. */
export function byGroup<T extends { group: string | null }>(
  records: readonly T[],
): { groups: Map<string, T[]>; unstated: number } {
  const groups = new Map<string, T[]>()
  let unstated = 0
  for (const record of records) {
    if (record.group === null) {
      unstated += 1
      continue
    }
    const held = groups.get(record.group)
    if (held) held.push(record)
    else groups.set(record.group, [record])
  }
  return { groups: new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1))), unstated }
}

/** The rate of `counts` among those `of` whom it is asked, per group; not computable where none. */
export function ratesOf<T extends { group: string | null }>(
  records: readonly T[],
  counts: (record: T) => boolean,
  of: (record: T) => boolean = () => true,
): GroupRate[] {
  return [...byGroup(records).groups].map(([group, all]) => {
    const asked = all.filter(of)
    return { group, n: asked.length, rate: share(asked.filter(counts).length, asked.length) }
  })
}

/** A gap between the best and the worst served group. */
export type Gap = {
  /** Highest rate less lowest rate, 0..1. */
  value: number
  /** Lowest rate / highest rate, 0..1, or why not. */
  ratio: Computed<{ value: number }>
  highest: string
  lowest: string
  groups: GroupRate[]
}

/** The gap between the rates of groups, refused when fewer than two or one has no rate. */
export function gapOf(
  rates: readonly GroupRate[],
  because: 'group-without-positives' | 'group-without-negatives' | 'no-answers',
): Computed<Gap> {
  const without = rates.filter((one) => one.rate.value === null).map((one) => one.group)
  if (without.length > 0) return { ...cannot(because), groups: without }
  if (rates.length < 2) return cannot(rates.length === 0 ? 'no-answers' : 'one-group')
  const sorted = rates
    .map((one) => ({ group: one.group, rate: one.rate.value ?? 0 }))
    .sort((a, b) => a.rate - b.rate)
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  if (!lowest || !highest) return cannot('no-answers')
  return {
    value: highest.rate - lowest.rate,
    ratio: highest.rate > 0 ? { value: lowest.rate / highest.rate } : cannot('nobody-selected'),
    highest: highest.group,
    lowest: lowest.group,
    groups: [...rates],
  }
}
