/** The incomplete beta function, and Student's t which rests on it. */
import { logGamma } from './gamma.ts'
import { normalQuantile } from './normal.ts'
import { solve } from './solve.ts'

function continuedFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < tiny ? tiny : d)
  let fraction = d
  for (let m = 1; m < 3000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const term of [even, odd]) {
      d = 1 + term * d
      d = 1 / (Math.abs(d) < tiny ? tiny : d)
      c = 1 + term / c
      if (Math.abs(c) < tiny) c = tiny
      fraction *= c * d
    }
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return fraction
}

/** Regularised incomplete beta I_x(a, b) for a, b > 0 and 0 <= x <= 1 (NIST DLMF 8.17.22). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  )
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(a, b, x)) / a
    : 1 - (front * continuedFraction(b, a, 1 - x)) / b
}

/** P(T <= t) for Student's t with `df` > 0 degrees of freedom. */
export function tCdf(t: number, df: number): number {
  const tail = incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2
  return t > 0 ? 1 - tail : tail
}

/** The two-sided critical value of Student's t: df 9 at 0.95 gives 2.262157. */
export function criticalT(confidence: number, df: number): number {
  const z = normalQuantile(0.5 + confidence / 2)
  if (df > 1e6) return z
  const tail = (1 - confidence) / 2
  let high = Math.max(2, 2 * z)
  while (tCdf(-high, df) > tail) high *= 2
  return solve((t) => tail - tCdf(-t, df), 0, high)
}
