/** Sums that lose nothing to rounding, because small differences between groups are what we show. */

/** Sum by Neumaier's compensated summation (ZAMM 54, 1974). */
export function sum(values: readonly number[]): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

/** Arithmetic mean; the caller guarantees at least one value. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

/** Sample variance with n - 1, in two passes; the caller guarantees at least two values. */
export function variance(values: readonly number[]): number {
  const centre = mean(values)
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1)
}
