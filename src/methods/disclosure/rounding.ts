/** Rounding that takes the sharpness out of differences. */

/** Lowest and highest possible answer. */
export interface Scale {
  readonly min: number
  readonly max: number
}

/** A count as it may be shown: to the nearest 5, and never under 5 ("about 5"). */
export const about = (people: number): number => Math.max(5, Math.round(people / 5) * 5)

/** A share as it may be shown, in per cent: to the nearest 5. */
export const roundPercent = (share: number): number => Math.round(share * 20) * 5

/** A mean: to whole numbers on scales of 20 points and more, else to one decimal. */
export function roundMean(mean: number, { min, max }: Scale): number {
  const steps = max - min >= 20 ? 1 : 10
  const rounded = Math.round(mean * steps) / steps
  return Math.min(max, Math.max(min, rounded === 0 ? 0 : rounded))
}

/**
 * The "so many have answered" of a running survey: only whole fives downwards, nothing under the
 * threshold, so that no single answer can be seen to arrive.
 */
export function runningCount(answered: number, fewest: number): number | undefined {
  return answered < fewest ? undefined : Math.floor(answered / 5) * 5
}
