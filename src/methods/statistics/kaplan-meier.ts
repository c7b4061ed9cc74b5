/** Time to an answer, where those still waiting count too. */
import { cannot, isConfidence, measure, type Computed, type Measure } from './computed.ts'
import { criticalZ } from './normal.ts'
import type { Percentile } from './percentiles.ts'

/** `time` waited so far, in any unit; `answered` false means still waiting (or withdrawn). */
export type Wait = { time: number; answered: boolean }

/** After `time`, the share still waiting, of `waiting` who were until then. */
export type WaitStep = {
  time: number
  waiting: number
  answered: number
  share: number
  low: number
  high: number
}

/** `value` is the number answered; `n` all; `longest` the longest time anybody was followed. */
export type WaitCurve = {
  value: number
  n: number
  stillWaiting: number
  longest: number
  steps: WaitStep[]
  confidence: number
}

/**
 * Kaplan and Meier's estimate (JASA 53, 1958) of the share still waiting, with Greenwood's variance
 * and log(-log) intervals (Kalbfleisch and Prentice 1980). Answers come before censoring at ties.
 */
export function waitCurve(waits: readonly Wait[], confidence = 0.95): Computed<WaitCurve> {
  if (!isConfidence(confidence)) return cannot('setting-out-of-range')
  if (waits.length === 0) return cannot('no-answers')
  const wrong = waits.findIndex(({ time }) => !Number.isFinite(time))
  if (wrong >= 0) return cannot('not-a-number', wrong)
  const negative = waits.findIndex(({ time }) => time < 0)
  if (negative >= 0) return cannot('negative', negative)
  const sorted = waits.toSorted((a, b) => a.time - b.time)
  const z = criticalZ(confidence)
  const steps: WaitStep[] = []
  let share = 1
  let greenwood = 0
  let high = 1
  for (let i = 0; i < sorted.length;) {
    const time = sorted[i]?.time ?? 0
    const waiting = sorted.length - i
    let answered = 0
    for (; i < sorted.length && sorted[i]?.time === time; i++)
      if (sorted[i]?.answered) answered += 1
    if (answered === 0) continue
    share = answered === waiting ? 0 : share * (1 - answered / waiting)
    let low = 0
    if (share > 0) {
      greenwood += answered / (waiting * (waiting - answered))
      const half = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(share))
      low = share ** Math.exp(half)
      high = share ** Math.exp(-half)
    }
    steps.push({ time, waiting, answered, share, low, high })
  }
  const value = waits.filter((wait) => wait.answered).length
  const longest = sorted.at(-1)?.time ?? 0
  return { value, n: waits.length, stillWaiting: waits.length - value, longest, steps, confidence }
}

/** Share answered within `time`, in 0..1; unknown beyond the longest time anybody was followed. */
export function answeredWithin(curve: Computed<WaitCurve>, time: number): Computed<Measure> {
  if (curve.value === null) return curve
  if (!Number.isFinite(time)) return cannot('not-a-number')
  const { steps, n, confidence } = curve
  const step = steps.findLast((one) => one.time <= time)
  if (time > curve.longest && step?.share !== 0) return cannot('not-reached')
  if (!step) {
    // Nobody answered yet: the exact upper bound for 0 of n (the "rule of three").
    return measure(0, { low: 0, high: 1 - ((1 - confidence) / 2) ** (1 / n) }, n, confidence)
  }
  return measure(1 - step.share, { low: 1 - step.high, high: 1 - step.low }, n, confidence)
}

/**
 * The time by which a share `p` of all is answered (0.5: the median wait). Interval by Brookmeyer
 * and Crowley (Biometrics 38, 1982) from the curve's own limits; an end is null when not bounded.
 */
export function waitQuantile(curve: Computed<WaitCurve>, p = 0.5): Computed<Percentile> {
  if (curve.value === null) return curve
  if (!(p > 0 && p < 1)) return cannot('setting-out-of-range')
  const left = 1 - p + 1e-12
  const first = (end: 'share' | 'low' | 'high') =>
    curve.steps.find((step) => step[end] <= left)?.time ?? null
  const value = first('share')
  if (value === null) return cannot('not-reached')
  return {
    value,
    low: first('low'),
    high: first('high'),
    n: curve.n,
    confidence: curve.confidence,
  }
}
