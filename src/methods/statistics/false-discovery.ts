/** Many comparisons at once: how many of the "findings" would be chance. */
import { cannot, type Computed } from './computed.ts'

export type Discoveries = {
  value: number
  /** Adjusted p-values in the order given. */
  adjusted: number[]
  found: boolean[]
}

/**
 * Benjamini and Hochberg's step-up procedure (JRSS B 57, 1995): among those found, at most the
 * share `rate` is expected to be false. `value` is the number found.
 */
export function falseDiscovery(pValues: readonly number[], rate = 0.05): Computed<Discoveries> {
  if (!(rate > 0 && rate < 1)) return cannot('setting-out-of-range')
  if (pValues.length === 0) return cannot('no-answers')
  const at = pValues.findIndex((p) => !(p >= 0 && p <= 1))
  if (at >= 0) return cannot('outside-scale', at)
  const m = pValues.length
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p)
  const adjusted = Array.from({ length: m }, () => 1)
  let least = 1
  for (const [i, { p, index }] of order.entries()) {
    least = Math.min(least, (p * m) / (m - i))
    adjusted[index] = least
  }
  const found = adjusted.map((p) => p <= rate)
  return { value: found.filter(Boolean).length, adjusted, found }
}
