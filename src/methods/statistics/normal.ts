/** The normal distribution, exact enough that no table printed from it is off in any digit. */
import { incompleteGamma } from './gamma.ts'

/** Density of the standard normal at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
}

/** P(Z <= z); both tails keep their relative precision, since erfc(x) = Q(1/2, x^2). */
export function normalCdf(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2)
  return z < 0 ? upper / 2 : 0.5 + lower / 2
}

const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
]
const B = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
  1,
]
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
]
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]

const polynomial = (terms: readonly number[], x: number) =>
  terms.reduce((total, term) => total * x + term, 0)

/** z with P(Z <= z) = p for 0 < p < 1: Acklam's rational start, two Halley steps on our own cdf. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p)
  let z: number
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p))
    z = polynomial(C, q) / polynomial(D, q)
  } else {
    const q = p - 0.5
    z = (polynomial(A, q * q) * q) / polynomial(B, q * q)
  }
  for (let step = 0; step < 2; step++) {
    const miss = (normalCdf(z) - p) / normalDensity(z)
    z -= miss / (1 + (z * miss) / 2)
  }
  return z
}

/** The two-sided critical value of a confidence level: 0.95 gives 1.959964. */
export function criticalZ(confidence: number): number {
  return normalQuantile(0.5 + confidence / 2)
}

/** Two-sided p-value of a standard normal test statistic. */
export function twoSidedP(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z)))
}
