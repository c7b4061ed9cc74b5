/** Medians and percentiles, whose intervals assume nothing about the shape of the values. */
import { binomial } from './binomial.ts'
import { cannot, isConfidence, wrongWith, type Computed } from './computed.ts'

/** An end is null when so few values cannot bound it: nobody can bound a 90th percentile by 8. */
export type Percentile = {
  value: number
  low: number | null
  high: number | null
  n: number
  confidence: number
}

/**
 * The p-th quantile, 0 < p < 1, of values in any unit. Estimate: linear between order statistics
 * (Hyndman and Fan's type 7, The American Statistician 50, 1996). Interval: order statistics by the
 * exact binomial (Conover 1999, 3.2), so it covers at least what it says.
 */
export function percentile(
  values: readonly number[],
  p: number,
  confidence = 0.95,
): Computed<Percentile> {
  if (!isConfidence(confidence) || !(p > 0 && p < 1)) return cannot('setting-out-of-range')
  const wrong = wrongWith(values)
  if (wrong) return wrong
  const sorted = values.toSorted((a, b) => a - b)
  const n = sorted.length
  const place = (n - 1) * p
  const under = Math.floor(place)
  const from = sorted[under] ?? 0
  const to = sorted[Math.min(n - 1, under + 1)] ?? 0
  const part = place - under
  const value = from === to ? from : from * (1 - part) + to * part
  const { low, high } = ranks(n, p, confidence)
  return { value, low: sorted[low] ?? null, high: sorted[high] ?? null, n, confidence }
}

/** The median with its interval; see `percentile`. */
export function median(values: readonly number[], confidence = 0.95): Computed<Percentile> {
  return percentile(values, 0.5, confidence)
}

/** Indexes from 0 of the order statistics that bound the quantile; -1 or n where none does. */
function ranks(n: number, p: number, confidence: number): { low: number; high: number } {
  const tail = (1 - confidence) / 2
  const chances = binomial(n, p)
  let low = -1
  for (let below = 0, k = 0; k < n; k++) {
    below += chances[k] ?? 0
    if (below > tail) break
    low = k
  }
  let high = n
  for (let above = 0, k = n; k > 0; k--) {
    above += chances[k] ?? 0
    if (above > tail) break
    high = k - 1
  }
  return { low, high }
}
