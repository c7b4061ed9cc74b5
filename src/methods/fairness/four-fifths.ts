/** The four-fifths rule, with all that keeps it from crying wolf over one person. */
import { cannot, percentile, wilson, type Computed } from '#methods/statistics'
import { fisherExact } from './fisher.ts'
import { byGroup } from './groups.ts'

export type Selection = { group: string; selected: number; n: number }

/** What may be said of a group beside the best served one. */
export type ImpactVerdict =
  | 'below-four-fifths'
  | 'below-but-may-be-chance'
  | 'above-but-differs'
  | 'no-sign'

export type Impact = {
  group: string
  n: number
  rate: number
  rateInterval: { low: number; high: number }
  /** Rate / rate of the reference group, with its interval. */
  ratio: number
  low: number
  high: number
  flagged: boolean
  /** Fisher's exact two-sided p against the reference group. */
  p: number
  /** One person decided otherwise, in either group, would turn the flag. */
  turnsOnOnePerson: boolean
  verdict: ImpactVerdict
}

export type ImpactOptions = {
  /** The flag goes up below this ratio: 0.8 by 29 CFR 1607.4(D). */
  limit?: number
  /** Groups below this share of all are left out, with that reason: 0.02 by NYC Local Law 144. */
  smallestShare?: number
}

/** `value` is the lowest impact ratio found. */
export type FourFifths = {
  value: number
  reference: Selection & { rate: number }
  impacts: Impact[]
  leftOut: { group: string; n: number; because: 'too-small-a-share' | 'nobody' }[]
}

/**
 * Impact ratios of all groups against the one with the highest selection rate. A ratio below the
 * limit is only called "below-four-fifths" when Fisher's test agrees (p < 0.05) and no single person
 * turns the flag.
 */
export function fourFifths(
  selections: readonly Selection[],
  options: ImpactOptions = {},
): Computed<FourFifths> {
  const { limit = 0.8, smallestShare = 0.02 } = options
  if (!(limit > 0 && limit < 1 && smallestShare >= 0 && smallestShare < 1))
    return cannot('setting-out-of-range')
  for (const [at, { selected, n }] of selections.entries()) {
    if (!isCount(selected) || !isCount(n)) return cannot('not-a-whole-number', at)
    if (selected > n) return cannot('counts-do-not-agree', at)
  }
  const all = selections.reduce((total, one) => total + one.n, 0)
  const kept = selections.filter((one) => one.n > 0 && one.n >= smallestShare * all)
  const leftOut = selections
    .filter((one) => !kept.includes(one))
    .map(({ group, n }) => ({
      group,
      n,
      because: n === 0 ? ('nobody' as const) : ('too-small-a-share' as const),
    }))
  if (kept.length < 2) return cannot(all === 0 ? 'no-answers' : 'one-group')
  const best = kept.reduce((a, b) => (b.selected / b.n > a.selected / a.n ? b : a))
  if (best.selected === 0) return cannot('nobody-selected')
  const impacts: Impact[] = []
  for (const one of kept) {
    if (one === best) continue
    const impact = impactOf(one, best, limit)
    if ('because' in impact) return impact
    impacts.push(impact)
  }
  return {
    value: Math.min(...impacts.map((impact) => impact.ratio)),
    reference: { ...best, rate: best.selected / best.n },
    impacts,
    leftOut,
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function impactOf(one: Selection, best: Selection, limit: number) {
  const p = fisherExact({
    a: one.selected,
    b: one.n - one.selected,
    c: best.selected,
    d: best.n - best.selected,
  })
  if (p.value === null) return p
  const rate = one.selected / one.n
  const ratio = rate / (best.selected / best.n)
  const flagged = isBelow(one.selected, one.n, best.selected, best.n, limit)
  const moves: [number, number][] = [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]
  const turnsOnOnePerson = moves.some(([mine, theirs]) => {
    const x = one.selected + mine
    const y = best.selected + theirs
    if (x < 0 || x > one.n || y < 0 || y > best.n) return false
    return isBelow(x, one.n, y, best.n, limit) !== flagged
  })
  const differs = p.value < 0.05
  const verdict: ImpactVerdict = flagged
    ? differs && !turnsOnOnePerson
      ? 'below-four-fifths'
      : 'below-but-may-be-chance'
    : differs
      ? 'above-but-differs'
      : 'no-sign'
  const rateInterval = wilson(one.selected, one.n)
  return {
    group: one.group,
    n: one.n,
    rate,
    rateInterval,
    ratio,
    ...ratioInterval(one, best),
    flagged,
    p: p.value,
    turnsOnOnePerson,
    verdict,
  }
}

/** NOTE: compared as whole numbers as far as possible, so that exactly four fifths is not below. */
function isBelow(x: number, n: number, y: number, m: number, limit: number): boolean {
  if (y === 0) return false
  return x * m < limit * y * n - 1e-9 * y * n
}

/** Interval of a ratio of two shares by MOVER-R (Donner and Zou, SMMR 21, 2012) on Wilson's. */
function ratioInterval(one: Selection, best: Selection): { low: number; high: number } {
  const p1 = one.selected / one.n
  const p2 = best.selected / best.n
  const w1 = wilson(one.selected, one.n)
  const w2 = wilson(best.selected, best.n)
  const product = p1 * p2
  const end = (l: number, u: number, sign: 1 | -1) => {
    const root = Math.sqrt(Math.max(0, product ** 2 - l * u * (2 * p1 - l) * (2 * p2 - u)))
    const under = u * (2 * p2 - u)
    // At u = 2 p2 both parts vanish and the quotient tends to this.
    if (Math.abs(under) < 1e-12) return (l * (2 * p1 - l)) / (2 * product || 1)
    return (product + sign * root) / under
  }
  const low = p1 === 0 ? 0 : Math.max(0, end(w1.low, w2.high, -1))
  return { low, high: Math.max(p1 / p2, end(w1.high, w2.low, 1)) }
}

/**
 * For systems that score instead of select (NYC Local Law 144): the scoring rate of a group is its
 * share above the median score of all; then as `fourFifths`.
 */
export function fourFifthsOfScores(
  scores: readonly { group: string | null; score: number }[],
  options: ImpactOptions = {},
): Computed<FourFifths> {
  const middle = percentile(
    scores.map((one) => one.score),
    0.5,
  )
  if (middle.value === null) return middle
  const selections = [...byGroup(scores).groups].map(([group, all]) => ({
    group,
    selected: all.filter((one) => one.score > middle.value).length,
    n: all.length,
  }))
  return fourFifths(selections, options)
}
