/** Compares each period with the same one before: Mondays with Mondays, Decembers with Decembers. */
import { cannot, wrongWith, type Computed } from './computed.ts'
import { mean } from './sums.ts'

/** `value` is the mean of the baseline; `adjusted` the series with its season taken out. */
export type Deseasoned = { value: number; adjusted: number[]; seasons: number[] }

/**
 * Takes out an additive season of `length` periods (7 weekdays, 12 months): each value less the mean
 * of its place in the season, plus the mean of all; both from the first `baseline` periods, which
 * must hold two whole seasons. Run the control charts on `adjusted`.
 */
export function withoutSeason(
  values: readonly number[],
  length: number,
  baseline: number = values.length,
): Computed<Deseasoned> {
  const wrong = wrongWith(values)
  if (wrong) return wrong
  if (!Number.isSafeInteger(length) || length < 2 || !Number.isSafeInteger(baseline))
    return cannot('setting-out-of-range')
  if (baseline < 2 * length || baseline > values.length) return cannot('too-few')
  // Whole seasons only, so that no place counts more often than another.
  const used = values.slice(0, baseline - (baseline % length))
  const centre = mean(used)
  const seasons = Array.from(
    { length },
    (_, place) => mean(used.filter((__, i) => i % length === place)) - centre,
  )
  const adjusted = values.map((value, i) => value - (seasons[i % length] ?? 0))
  if (![centre, ...seasons, ...adjusted].every(Number.isFinite)) return cannot('out-of-range')
  return { value: centre, adjusted, seasons }
}
