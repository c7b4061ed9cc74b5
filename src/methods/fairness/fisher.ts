/** Fisher's exact test: whether two small groups differ by more than the draw of the lot. */
import { cannot, logGamma, type Computed } from '#methods/statistics'

/** Yes and no of two groups. */
export type TwoByTwo = { a: number; b: number; c: number; d: number }

const MOST = 5_000_000

/**
 * Two-sided p-value of the table [[a, b], [c, d]] with fixed margins: the chance of all tables no
 * likelier than this one (Fisher, Statistical Methods for Research Workers, 21.02). Whole counts.
 */
export function fisherExact({ a, b, c, d }: TwoByTwo): Computed<{ value: number }> {
  if (![a, b, c, d].every((count) => Number.isSafeInteger(count) && count >= 0))
    return cannot('not-a-whole-number')
  const row = a + b
  const column = a + c
  const n = a + b + c + d
  if (n === 0) return cannot('no-answers')
  if (n > MOST) return cannot('out-of-range')
  const from = Math.max(0, row + column - n)
  const to = Math.min(row, column)
  const choose = (all: number, k: number) =>
    logGamma(all + 1) - logGamma(k + 1) - logGamma(all - k + 1)
  const whole = choose(n, column)
  const chance = (x: number) => Math.exp(choose(row, x) + choose(n - row, column - x) - whole)
  const here = chance(a) * (1 + 1e-7)
  let p = 0
  for (let x = from; x <= to; x++) {
    const one = chance(x)
    if (one <= here) p += one
  }
  return { value: Math.min(1, p) }
}
