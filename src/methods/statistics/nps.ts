/** Net Promoter Score with an interval honest enough for ten answers. */
import { cannot, isConfidence, isCount, measure, type Computed, type Measure } from './computed.ts'
import { trinomialDifference } from './trinomial.ts'

export type NpsCounts = { promoters: number; passives: number; detractors: number }
export type Nps = Measure & NpsCounts
export type NpsOptions = {
  confidence?: number
  /** All who could have answered, when that is a small known number, as with a staff. */
  population?: number
}

/**
 * NPS = 100 (share of 9-10 minus share of 0-6), in points from -100 to 100, over those who answered;
 * null is a skipped question and not in n. Answers are whole numbers from 0 to 10. Interval: Tango's
 * score. With `population` (eNPS) the sample counts as n (N - 1) / (N - n) answers, which is
 * the finite population correction of the standard error by sqrt((N - n) / (N - 1)); and since the
 * score of N people moves in steps of 100 / N, half a step is added at either end (without it the
 * interval covers as little as 80 % for 15 of 20 people).
 */
export function nps(answers: readonly (number | null)[], options: NpsOptions = {}): Computed<Nps> {
  const counts = { promoters: 0, passives: 0, detractors: 0 }
  for (const [at, answer] of answers.entries()) {
    if (answer === null) continue
    if (!Number.isFinite(answer)) return cannot('not-a-number', at)
    if (!Number.isInteger(answer)) return cannot('not-a-whole-number', at)
    if (answer < 0 || answer > 10) return cannot('outside-scale', at)
    if (answer >= 9) counts.promoters += 1
    else if (answer >= 7) counts.passives += 1
    else counts.detractors += 1
  }
  return npsFromCounts(counts, options)
}

/** NPS from the three counts; see `nps`. */
export function npsFromCounts(counts: NpsCounts, options: NpsOptions = {}): Computed<Nps> {
  const { promoters, passives, detractors } = counts
  const { confidence = 0.95, population } = options
  if (!isConfidence(confidence)) return cannot('setting-out-of-range')
  if (![promoters, passives, detractors].every(isCount)) return cannot('not-a-whole-number')
  const n = promoters + passives + detractors
  if (n === 0) return cannot('no-answers')
  if (population !== undefined && (!isCount(population) || population < n))
    return cannot('counts-do-not-agree')
  const value = (100 * (promoters - detractors)) / n
  if (population === n) return { value, low: value, high: value, n, confidence, ...counts }
  const weight = population === undefined ? 1 : (population - 1) / (population - n)
  const { low, high } = trinomialDifference(
    promoters * weight,
    detractors * weight,
    n * weight,
    confidence,
  )
  const halfStep = population === undefined ? 0 : 50 / population
  const interval = {
    low: Math.max(-100, 100 * low - halfStep),
    high: Math.min(100, 100 * high + halfStep),
  }
  const result = measure(value, interval, n, confidence)
  return result.value === null ? result : { ...result, ...counts }
}

/** eNPS: `nps` on "recommend as a place to work", among a staff of `population` people. */
export function enps(
  answers: readonly (number | null)[],
  population: number,
  confidence = 0.95,
): Computed<Nps> {
  return nps(answers, { population, confidence })
}
