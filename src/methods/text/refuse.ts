/** Chooses when a model should say that it does not know. */

import { plattLine } from './calibrate.ts'
import type { Refusal } from './model.ts'

/**
 * A refusal rule from how sure the model was of held-out texts it was made for, and of texts it was
 * not made for, where there are any. The threshold is the split-conformal one (Vovk et al. 2005):
 * of new in-scope texts like the held-out ones at most about `rate` fall below it. Rate 0: never.
 * The out-of-scope probability is as if half of all texts were out of scope.
 */
export function refusalFrom(
  inside: readonly number[],
  outside: readonly number[],
  rate: number,
): Refusal {
  const sorted = Float64Array.from(inside).sort()
  const usual =
    sorted.length > 0 ? Array.from({ length: 101 }, (_, at) => quantile(sorted, at / 100)) : []
  const line =
    outside.length > 0 && inside.length > 0
      ? plattLine(
          [...inside, ...outside].map((sure) => -sure),
          [...inside.map(() => false), ...outside.map(() => true)],
        )
      : null
  if (line) line.offset += Math.log(inside.length / outside.length)
  const place = Math.floor(rate * (sorted.length + 1))
  const below = rate > 0 && place > 0 ? sorted[Math.min(place, sorted.length) - 1]! : null
  return { below, rate, usual, outOfScope: line }
}

/** Linear-interpolation quantile of sorted numbers. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1)
  const low = Math.floor(place)
  const high = Math.min(low + 1, sorted.length - 1)
  return sorted[low]! + (place - low) * (sorted[high]! - sorted[low]!)
}
