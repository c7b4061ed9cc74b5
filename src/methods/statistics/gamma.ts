/** The gamma functions under the normal, Poisson and chi-squared distributions. */

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
]

/** ln gamma(x) for x > 0, by Lanczos (g = 7, 9 terms); relative error about 1e-15. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const t = x + 6.5
  let series = LANCZOS[0] ?? 1
  for (let i = 1; i < LANCZOS.length; i++) series += (LANCZOS[i] ?? 0) / (x - 1 + i)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series)
}

/**
 * Lower and upper regularised incomplete gamma, P(a, x) and Q(a, x), for a > 0, x >= 0. Series
 * below a + 1, Lentz's continued fraction above (NIST DLMF 8.11.4, 8.9.2), so neither tail is lost.
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let total = term
    for (let i = 1; i < 5000 && Math.abs(term) > total * 1e-17; i++) {
      term *= x / (a + i)
      total += term
    }
    const lower = Math.min(1, front * total)
    return { lower, upper: 1 - lower }
  }
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let i = 1; i < 5000; i++) {
    const an = -i * (i - a)
    b += 2
    d = 1 / (Math.abs(an * d + b) < tiny ? tiny : an * d + b)
    c = Math.abs(b + an / c) < tiny ? tiny : b + an / c
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  const upper = Math.min(1, front * fraction)
  return { lower: 1 - upper, upper }
}
