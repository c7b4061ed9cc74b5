/** Finds where a rising function crosses zero: the one root finder all intervals share. */

/**
 * Bisection to full double precision on [low, high]. The function must be at or below zero at `low`
 * and at or above it at `high`; otherwise the nearer end is returned.
 */
export function solve(rising: (x: number) => number, low: number, high: number): number {
  let a = low
  let b = high
  for (let step = 0; step < 200; step++) {
    const middle = (a + b) / 2
    if (middle <= a || middle >= b) break
    if (rising(middle) < 0) a = middle
    else b = middle
  }
  return (a + b) / 2
}
