/** The binomial distribution, and the exact interval for a share seen in few answers. */
import { logGamma } from './gamma.ts'
import { solve } from './solve.ts'

/** P(X = 0), ..., P(X = n) for n trials with chance p each, 0 <= p <= 1. */
export function binomial(n: number, p: number): number[] {
  if (p <= 0) return Array.from({ length: n + 1 }, (_, x) => (x === 0 ? 1 : 0))
  if (p >= 1) return Array.from({ length: n + 1 }, (_, x) => (x === n ? 1 : 0))
  const mode = Math.floor((n + 1) * p)
  const chances = Array.from({ length: n + 1 }, () => 0)
  let top = logGamma(n + 1) - logGamma(mode + 1) - logGamma(n - mode + 1)
  top = Math.exp(top + mode * Math.log(p) + (n - mode) * Math.log1p(-p))
  chances[mode] = top
  for (let x = mode, chance = top; x < n; x++) {
    chance *= ((n - x) * p) / ((x + 1) * (1 - p))
    chances[x + 1] = chance
  }
  for (let x = mode, chance = top; x > 0; x--) {
    chance *= (x * (1 - p)) / ((n - x + 1) * p)
    chances[x - 1] = chance
  }
  return chances
}

/** How well chance p is accepted by x of n: Blaker's acceptability, a two-sided exact p-value. */
function acceptability(x: number, n: number, p: number): number {
  const chances = binomial(n, p)
  let lower = 0
  for (let k = 0; k <= x; k++) lower += chances[k] ?? 0
  let upper = 0
  for (let k = x; k <= n; k++) upper += chances[k] ?? 0
  const least = Math.min(lower, upper)
  let other = 0
  if (lower < upper) {
    for (let k = n; k >= 0 && other + (chances[k] ?? 0) <= least * (1 + 1e-10); k--)
      other += chances[k] ?? 0
  } else {
    for (let k = 0; k <= n && other + (chances[k] ?? 0) <= least * (1 + 1e-10); k++)
      other += chances[k] ?? 0
  }
  return Math.min(1, least + other)
}

/**
 * Blaker's exact interval for x of n (Canadian Journal of Statistics 28, 2000): never covers less
 * than it says, and lies inside Clopper and Pearson's. Meant for n up to a few hundred.
 */
export function blaker(x: number, n: number, confidence = 0.95): { low: number; high: number } {
  if (x > n / 2) {
    const mirrored = blaker(n - x, n, confidence)
    return { low: 1 - mirrored.high, high: 1 - mirrored.low }
  }
  const alpha = 1 - confidence
  const tail = (p: number, from: number, to: number) => {
    const chances = binomial(n, p)
    let total = 0
    for (let k = from; k <= to; k++) total += chances[k] ?? 0
    return total
  }
  const step = 0.1 / (n + 20)
  const accepted = (p: number) => acceptability(x, n, p) - alpha
  let low = 0
  if (x > 0) {
    low = solve((p) => tail(p, x, n) - alpha / 2, 0, x / n)
    while (low + step < x / n && accepted(low + step) < 0) low += step
    low = solve(accepted, low, Math.min(low + step, x / n))
  }
  let high = solve((p) => alpha / 2 - tail(p, 0, x), x / n, 1)
  while (high - step > x / n && accepted(high - step) < 0) high -= step
  high = solve((p) => -accepted(p), Math.max(high - step, x / n), high)
  return { low, high }
}
