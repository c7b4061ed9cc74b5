/** Shares with intervals: how sure "k of n" can be, most of all when n is small. */
import { blaker } from './binomial.ts'
import { cannot, isConfidence, isCount, measure, type Computed, type Measure } from './computed.ts'
import { criticalZ } from './normal.ts'

/** Up to here a share gets the exact interval; above, Wilson's differs by less than a point. */
const EXACT_UP_TO = 200

/**
 * Wilson's score interval for a share (Journal of the American Statistical Association 22, 1927).
 * `successes` of `n`, both at least 0 and not necessarily whole; the answer lies in 0..1. With n = 0
 * nothing is known, so it is 0 to 1. Throws RangeError when the counts or the confidence
 * cannot be.
 */
export function wilson(
  successes: number,
  n: number,
  confidence = 0.95,
): { low: number; high: number } {
  if (!(n >= 0 && Number.isFinite(n)))
    throw new RangeError(`wilson: n must be 0 or more, not ${String(n)}`)
  if (!(successes >= 0 && successes <= n))
    throw new RangeError(`wilson: successes must be from 0 to n (${n}), not ${String(successes)}`)
  if (!isConfidence(confidence))
    throw new RangeError(`wilson: confidence must be 0.5 to 0.9999, not ${String(confidence)}`)
  if (n === 0) return { low: 0, high: 1 }
  const z2 = criticalZ(confidence) ** 2
  const share = successes / n
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = Math.sqrt(z2 * (share * (1 - share) + z2 / (4 * n))) / Math.sqrt(n) / (1 + z2 / n)
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
  }
}

/**
 * `successes` of `n` as a share from 0 to 1 with its interval: Blaker's exact one up to n = 200
 * (never covers less than stated), Wilson's above. Counts must be whole.
 */
export function share(successes: number, n: number, confidence = 0.95): Computed<Measure> {
  if (!isConfidence(confidence)) return cannot('setting-out-of-range')
  if (!isCount(successes) || !isCount(n)) return cannot('not-a-whole-number')
  if (n === 0) return cannot('no-answers')
  if (successes > n) return cannot('counts-do-not-agree')
  const interval =
    n <= EXACT_UP_TO ? blaker(successes, n, confidence) : wilson(successes, n, confidence)
  return measure(successes / n, interval, n, confidence)
}
