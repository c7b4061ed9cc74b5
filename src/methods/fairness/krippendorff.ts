/** Agreement of any number of raters with gaps in their ratings: Krippendorff's alpha. */
import { bootstrap, cannot, type Computed, type Measure } from '#methods/statistics'

export type AlphaLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** One unit: what each rater gave it; null where a rater gave nothing. */
export type RatedUnit = readonly (number | null)[]

/** `value` is alpha, at most 1; `units` those rated at least twice, `ratings` the values in them. */
export type Alpha = {
  value: number
  observed: number
  expected: number
  units: number
  ratings: number
}

/**
 * alpha = 1 - Do / De by the coincidence matrix (Krippendorff, Content Analysis, 3rd ed., 11.3; the
 * computing note of 2011). Nominal values are codes; ratio values must not be negative. When all
 * ratings are the same there is nothing to tell from chance: "no-variation".
 */
export function krippendorffAlpha(units: readonly RatedUnit[], level: AlphaLevel): Computed<Alpha> {
  const rated: number[][] = []
  for (const [at, unit] of units.entries()) {
    const given = unit.filter((value) => value !== null)
    if (!given.every(Number.isFinite)) return cannot('not-a-number', at)
    if (level === 'ratio' && given.some((value) => value < 0)) return cannot('negative', at)
    if (given.length >= 2) rated.push(given)
  }
  if (rated.length === 0) return cannot(units.length === 0 ? 'no-answers' : 'no-pairs')
  const counts = new Map<number, number>()
  for (const value of rated.flat()) counts.set(value, (counts.get(value) ?? 0) + 1)
  const ratings = rated.reduce((sum, unit) => sum + unit.length, 0)
  const distance = distanceOf(level, counts)
  let observed = 0
  for (const unit of rated) {
    let within = 0
    for (let i = 0; i < unit.length; i++)
      for (let j = i + 1; j < unit.length; j++) within += distance(unit[i] ?? 0, unit[j] ?? 0)
    observed += (2 * within) / (unit.length - 1)
  }
  observed /= ratings
  let expected = 0
  const values = [...counts]
  for (const [i, [value, count]] of values.entries())
    for (const [other, others] of values.slice(i + 1))
      expected += 2 * count * others * distance(value, other)
  expected /= ratings * (ratings - 1)
  if (!Number.isFinite(observed) || !Number.isFinite(expected)) return cannot('out-of-range')
  if (expected === 0) return cannot('no-variation')
  const value = 1 - observed / expected
  if (!Number.isFinite(value)) return cannot('out-of-range')
  return { value, observed, expected, units: rated.length, ratings }
}

function distanceOf(level: AlphaLevel, counts: ReadonlyMap<number, number>) {
  if (level === 'nominal') return (a: number, b: number) => Number(a !== b)
  if (level === 'interval') return (a: number, b: number) => (a - b) ** 2
  if (level === 'ratio')
    return (a: number, b: number) => (a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2)
  // Ordinal: how many ratings lie from the middle of one rank to the middle of the other.
  const middle = new Map<number, number>()
  let below = 0
  for (const value of [...counts.keys()].sort((a, b) => a - b)) {
    const count = counts.get(value) ?? 0
    middle.set(value, below + count / 2)
    below += count
  }
  return (a: number, b: number) => ((middle.get(a) ?? 0) - (middle.get(b) ?? 0)) ** 2
}

/** Alpha with a bootstrap interval over units; the same seed gives the same interval. */
export function alphaWithInterval(
  units: readonly RatedUnit[],
  level: AlphaLevel,
  seed: number,
): Computed<Measure> {
  const whole = krippendorffAlpha(units, level)
  if (whole.value === null) return whole
  const rated = units.filter((unit) => unit.filter((value) => value !== null).length >= 2)
  const alphaOf = (drawn: readonly RatedUnit[]) =>
    krippendorffAlpha(drawn, level).value ?? Number.NaN
  return bootstrap(rated, alphaOf, { seed, rounds: 1000 })
}

/** What automation may do where people agree this much among themselves. */
export type Gate = 'not-at-all' | 'suggest' | 'suggest-by-default'

/**
 * Krippendorff's cut-offs: below 0.667 a machine may not even suggest, from 0.800 its suggestion
 * may be the default shown. Without a computable alpha: not at all.
 */
export function automationGate(alpha: Computed<{ value: number }>): Gate {
  if (alpha.value === null || alpha.value < 0.667) return 'not-at-all'
  return alpha.value < 0.8 ? 'suggest' : 'suggest-by-default'
}
