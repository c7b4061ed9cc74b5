/** Stars and helpful votes: shrunk where few have spoken, and never without the plain figures. */
import { cannot, isCount, type Computed, type Measure } from './computed.ts'
import { boundedMean } from './scores.ts'
import { mean, sum } from './sums.ts'
import { wilson } from './wilson.ts'

export type RatingOptions = {
  /** How many imagined ratings at `prior` are mixed in; Trustpilot uses 7. */
  weight?: number
  /** The rating of those imagined answers; Trustpilot uses 3.5. */
  prior?: number
  /** Age in days after which a rating counts half; none by default. */
  halfLifeDays?: number
  lowest?: number
  highest?: number
  confidence?: number
}

/** `value` is the shrunk mean; `plain` the mean as given; `histogram[0]` counts the lowest star. */
export type Rating = {
  value: number
  n: number
  plain: number
  interval: Computed<Measure>
  histogram: number[]
  weight: number
  prior: number
}

/**
 * Bayesian mean of stars = (C m + sum of w x) / (C + sum of w), w = 2^(-age / half-life). Stars are
 * whole numbers on `lowest`..`highest` (1 to 5); `interval` is of the plain mean.
 */
export function rating(
  ratings: readonly { stars: number; ageDays?: number }[],
  options: RatingOptions = {},
): Computed<Rating> {
  const { weight = 7, prior = 3.5, halfLifeDays, lowest = 1, highest = 5 } = options
  if (!(weight >= 0 && Number.isFinite(weight))) return cannot('setting-out-of-range')
  if (!(prior >= lowest && prior <= highest) || !(highest - lowest <= 100))
    return cannot('setting-out-of-range')
  if (!Number.isSafeInteger(lowest) || !Number.isSafeInteger(highest) || lowest >= highest)
    return cannot('setting-out-of-range')
  if (halfLifeDays !== undefined && !(halfLifeDays > 0)) return cannot('setting-out-of-range')
  if (ratings.length === 0) return cannot('no-answers')
  const histogram = Array.from({ length: highest - lowest + 1 }, () => 0)
  for (const [at, { stars, ageDays = 0 }] of ratings.entries()) {
    if (!Number.isInteger(stars)) return cannot('not-a-whole-number', at)
    if (stars < lowest || stars > highest) return cannot('outside-scale', at)
    if (!(ageDays >= 0)) return cannot('negative', at)
    histogram[stars - lowest] = (histogram[stars - lowest] ?? 0) + 1
  }
  const stars = ratings.map((one) => one.stars)
  const weights = ratings.map(({ ageDays = 0 }) =>
    halfLifeDays === undefined ? 1 : 2 ** (-ageDays / halfLifeDays),
  )
  const total = weight + sum(weights)
  if (!(total > 0)) return cannot('nothing-to-divide-by')
  return {
    value: (weight * prior + sum(stars.map((one, i) => one * (weights[i] ?? 0)))) / total,
    n: stars.length,
    plain: mean(stars),
    interval: boundedMean(stars, lowest, highest, options.confidence),
    histogram,
    weight,
    prior,
  }
}

/** Where a text ranks by its helpful votes: the lower end of Wilson's interval; for order only. */
export function helpfulRank(helpful: number, votes: number): number {
  return isCount(helpful) && isCount(votes) && helpful <= votes ? wilson(helpful, votes).low : 0
}
