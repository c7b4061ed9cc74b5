/** Whether a figure changed: an interval for the difference, and the courage to say "not clearly". */
import { cannot, type Computed, type Measure } from './computed.ts'
import { criticalZ, twoSidedP } from './normal.ts'

export type Verdict = 'higher' | 'lower' | 'no-clear-change'

/** `value` = after - before in the unit of the measures; `p` belongs to "there is no difference". */
export type Change = Measure & { verdict: Verdict; p: number }

/**
 * Change between two independent measures (two waves, two groups) by the MOVER of Zou and Donner
 * (Statistics in Medicine 27, 2008), which for Wilson's shares is Newcombe's interval (method 10).
 * Both must have the same confidence. `n` is the smaller of the two. The verdict is "higher" or
 * "lower" only when the interval leaves out 0; `p` is below 1 - confidence in the same cases.
 */
export function change(before: Computed<Measure>, after: Computed<Measure>): Computed<Change> {
  if (before.value === null) return before
  if (after.value === null) return after
  if (before.confidence !== after.confidence) return cannot('setting-out-of-range')
  const value = after.value - before.value
  const down = Math.hypot(after.value - after.low, before.high - before.value)
  const up = Math.hypot(after.high - after.value, before.value - before.low)
  const low = value - down
  const high = value + up
  if (![low, high].every(Number.isFinite)) return cannot('out-of-range')
  const toZero = value > 0 ? down : up
  const z = value === 0 ? 0 : (Math.abs(value) / toZero) * criticalZ(before.confidence)
  return {
    value,
    low,
    high,
    n: Math.min(before.n, after.n),
    confidence: before.confidence,
    verdict: low > 0 ? 'higher' : high < 0 ? 'lower' : 'no-clear-change',
    p: Number.isFinite(z) ? twoSidedP(z) : 0,
  }
}
