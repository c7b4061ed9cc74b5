/** Whether two raters agree by more than chance. */
import { bootstrap, cannot, type Computed, type Measure } from '#methods/statistics'

/** One unit judged by both; categories are indexes from 0 in the order of `categories`. */
export type Pair = { first: number; second: number }
export type KappaWeights = 'none' | 'linear' | 'quadratic'

/** `value` is the coefficient, at most 1. */
export type Coefficient = { value: number; observed: number; expected: number; n: number }

function margins(pairs: readonly Pair[], categories: number) {
  const first = Array.from({ length: categories }, () => 0)
  const second = Array.from({ length: categories }, () => 0)
  for (const pair of pairs) {
    first[pair.first] = (first[pair.first] ?? 0) + 1 / pairs.length
    second[pair.second] = (second[pair.second] ?? 0) + 1 / pairs.length
  }
  return { first, second }
}

function wrongPairs(pairs: readonly Pair[], categories: number) {
  if (!(Number.isSafeInteger(categories) && categories >= 2 && categories <= 1000))
    return cannot('setting-out-of-range')
  if (pairs.length === 0) return cannot('no-answers')
  const within = (index: number) => Number.isInteger(index) && index >= 0 && index < categories
  const at = pairs.findIndex((pair) => !within(pair.first) || !within(pair.second))
  return at >= 0 ? cannot('outside-scale', at) : null
}

/**
 * Cohen's kappa = (po - pe) / (1 - pe) (Educational and Psychological Measurement 20, 1960), or
 * weighted (Psychological Bulletin 70, 1968): agreement 1 - |i - j|^w / (q - 1)^w. When both used
 * one and the same category there is nothing to tell from chance: "no-variation".
 */
export function cohenKappa(
  pairs: readonly Pair[],
  categories: number,
  weights: KappaWeights = 'none',
): Computed<Coefficient> {
  const wrong = wrongPairs(pairs, categories)
  if (wrong) return wrong
  const power = weights === 'quadratic' ? 2 : 1
  const agreement = (i: number, j: number) =>
    weights === 'none' ? Number(i === j) : 1 - Math.abs(i - j) ** power / (categories - 1) ** power
  const { first, second } = margins(pairs, categories)
  const n = pairs.length
  const observed = pairs.reduce((sum, pair) => sum + agreement(pair.first, pair.second), 0) / n
  let expected = 0
  for (const [i, p] of first.entries())
    if (p > 0) for (const [j, q] of second.entries()) expected += p * q * agreement(i, j)
  if (1 - expected < 1e-12) return cannot('no-variation')
  return { value: (observed - expected) / (1 - expected), observed, expected, n }
}

/**
 * Gwet's AC1 (British Journal of Mathematical and Statistical Psychology 61, 2008), which does not
 * fall apart when nearly all is one category: pe = sum of pi_k (1 - pi_k) / (q - 1).
 */
export function gwetAc1(pairs: readonly Pair[], categories: number): Computed<Coefficient> {
  const wrong = wrongPairs(pairs, categories)
  if (wrong) return wrong
  const { first, second } = margins(pairs, categories)
  const n = pairs.length
  const observed = pairs.filter((pair) => pair.first === pair.second).length / n
  let expected = 0
  for (const [k, p] of first.entries()) {
    const share = (p + (second[k] ?? 0)) / 2
    expected += (share * (1 - share)) / (categories - 1)
  }
  return { value: (observed - expected) / (1 - expected), observed, expected, n }
}

/** Two raters side by side; every coefficient with a bootstrap interval over the units. */
export type RaterComparison = {
  value: number
  n: number
  /** Share of units on which both said the same, 0..1. */
  raw: number
  kappa: Computed<Measure>
  weighted: Computed<Measure>
  ac1: Computed<Measure>
  /** One category holds 80 % or more: kappa then says less than AC1 and the raw agreement. */
  lopsided: boolean
}

/**
 * Compares two raters on the units both judged (null: not judged). `categories` in their order; the
 * weighted kappa is quadratic. `value` is the raw agreement.
 */
export function compareRaters(
  first: readonly (string | null)[],
  second: readonly (string | null)[],
  categories: readonly string[],
  seed: number,
): Computed<RaterComparison> {
  if (first.length !== second.length) return cannot('lengths-differ')
  const pairs: Pair[] = []
  for (const [at, one] of first.entries()) {
    const other = second[at] ?? null
    if (one === null || other === null) continue
    const pair = { first: categories.indexOf(one), second: categories.indexOf(other) }
    if (pair.first < 0 || pair.second < 0) return cannot('outside-scale', at)
    pairs.push(pair)
  }
  const q = categories.length
  const wrong = wrongPairs(pairs, q)
  if (wrong) return wrong
  const sure = (of: (drawn: readonly Pair[]) => Computed<Coefficient>): Computed<Measure> => {
    const whole = of(pairs)
    if (whole.value === null) return whole
    return bootstrap(pairs, (drawn) => of(drawn).value ?? Number.NaN, { seed, rounds: 1000 })
  }
  const { first: p1, second: p2 } = margins(pairs, q)
  const raw = pairs.filter((pair) => pair.first === pair.second).length / pairs.length
  return {
    value: raw,
    n: pairs.length,
    raw,
    kappa: sure((drawn) => cohenKappa(drawn, q)),
    weighted: sure((drawn) => cohenKappa(drawn, q, 'quadratic')),
    ac1: sure((drawn) => gwetAc1(drawn, q)),
    lopsided: p1.some((p, k) => (p + (p2[k] ?? 0)) / 2 >= 0.8),
  }
}
