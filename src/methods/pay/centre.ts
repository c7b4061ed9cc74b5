/** Mean, median and percentile of a list of pay; the small arithmetic all pay figures share. */
import { cannot, type Figure } from './cannot.ts'

/** Arithmetic mean, in the unit of the list. NOTE: callers pass at least one value. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0
  return sum / values.length
}

/** Percentile of a sorted list by linear interpolation (Hyndman and Fan type 7). `share` in 0..1. */
export function percentileOf(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share
  const low = Math.floor(at)
  const below = sorted[low] ?? 0
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? 0
  return below + (above - below) * (at - low)
}

/** Median, in the unit of the list; the mean of the middle two where the count is even. */
export const medianOf = (values: ArrayLike<number>): number =>
  percentileOf(Float64Array.from(values).sort(), 0.5)

/** (reference - other) / reference x 100: how much less the other group is paid, in per cent. */
export function gapPercent(reference: number, other: number): Figure {
  if (!(reference > 0)) return cannot('the pay of the reference group is zero')
  const gap = ((reference - other) / reference) * 100
  return Number.isFinite(gap) ? gap : cannot('the pay figures are too large or too small to divide')
}
