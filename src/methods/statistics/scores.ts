/** Satisfaction and effort: the share of good answers first, the mean second. */
import { cannot, isConfidence, measure, type Computed, type Measure } from './computed.ts'
import { criticalT } from './beta.ts'
import { mean, sum } from './sums.ts'
import { share } from './wilson.ts'

/** A rating question: whole answers from `lowest` to `highest`, counted as good from `goodFrom`. */
export type Scale = { lowest: number; highest: number; goodFrom: number }

export const CSAT_SCALE: Scale = { lowest: 1, highest: 5, goodFrom: 4 }
export const CES_SCALE: Scale = { lowest: 1, highest: 7, goodFrom: 5 }

/** Share of good answers in 0..1, with the mean on the scale as a second figure. */
export type Score = Measure & { good: number; mean: Computed<Measure>; scale: Scale }

/** CSAT: share of 4 and 5 on 1-5 of those who answered; null is a skipped question. */
export function csat(answers: readonly (number | null)[], confidence = 0.95): Computed<Score> {
  return score(answers, CSAT_SCALE, confidence)
}

/** CES 2.0: share of 5 to 7 on 1-7 for "made it easy to handle my issue"; null is skipped. */
export function ces(answers: readonly (number | null)[], confidence = 0.95): Computed<Score> {
  return score(answers, CES_SCALE, confidence)
}

/** The same for any rating scale of whole numbers. */
export function score(
  answers: readonly (number | null)[],
  scale: Scale,
  confidence = 0.95,
): Computed<Score> {
  const { lowest, highest, goodFrom } = scale
  if (![lowest, highest, goodFrom].every(Number.isSafeInteger))
    return cannot('setting-out-of-range')
  if (!(lowest < goodFrom && goodFrom <= highest)) return cannot('setting-out-of-range')
  const given: number[] = []
  for (const [at, answer] of answers.entries()) {
    if (answer === null) continue
    if (!Number.isFinite(answer)) return cannot('not-a-number', at)
    if (!Number.isInteger(answer)) return cannot('not-a-whole-number', at)
    if (answer < lowest || answer > highest) return cannot('outside-scale', at)
    given.push(answer)
  }
  const good = given.filter((answer) => answer >= goodFrom).length
  const result = share(good, given.length, confidence)
  if (result.value === null) return result
  return { ...result, good, mean: boundedMean(given, lowest, highest, confidence), scale }
}

/**
 * Mean of values known to lie from `lowest` to `highest`. Interval: Student's t after adding half an
 * answer at either end of the scale, because plain t covers as little as 39 % when nearly all agree
 * (n = 10); clipped to the scale.
 */
export function boundedMean(
  values: readonly number[],
  lowest: number,
  highest: number,
  confidence = 0.95,
): Computed<Measure> {
  if (!isConfidence(confidence) || !(lowest < highest)) return cannot('setting-out-of-range')
  if (values.length === 0) return cannot('no-answers')
  const at = values.findIndex((value) => !(value >= lowest && value <= highest))
  if (at >= 0) return cannot('outside-scale', at)
  const n = values.length
  if (n < 2) return cannot('too-few')
  const centre = (sum(values) + (lowest + highest) / 2) / (n + 1)
  const squares =
    sum(values.map((value) => (value - centre) ** 2)) +
    ((lowest - centre) ** 2 + (highest - centre) ** 2) / 2
  const half = criticalT(confidence, n - 1) * Math.sqrt(squares / n / (n + 1))
  const low = Math.max(lowest, centre - half)
  return measure(mean(values), { low, high: Math.min(highest, centre + half) }, n, confidence)
}
