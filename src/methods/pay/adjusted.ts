/** The gap between people who are alike in the explaining columns. */
import { cannot, isCannot, type Cannot, type Figure } from './cannot.ts'
import type { Sample } from './decompose.ts'
import { errorsOf } from './errors-hc3.ts'
import { leastSquares, type Fit } from './least-squares.ts'

/** Adjusted gap; the coefficient is in log points, the percentages say how much less (-) or more (+) the other group gets. */
export interface Adjusted {
  readonly people: number
  readonly coefficient: number
  readonly standardError: Figure
  readonly standardErrorHc3: Figure
  readonly percent: number
  readonly percentKennedy: Figure
  readonly interval: { readonly low: number; readonly high: number } | Cannot
  readonly rSquared: Figure
  readonly leftOut: readonly string[]
}

/** Says why a model would be too large for the people there are; undefined where it is not. */
export function tooFew(sample: Sample, fit: Fit): Cannot | undefined {
  const n = sample.pay.length
  const other = sample.isOther.reduce((sum, x) => sum + x, 0)
  if (Math.min(other, n - other) < 10)
    return cannot('there are too few people to adjust: each group needs at least 10')
  const p = fit.columns.length
  if (n < 10 * p)
    return cannot(
      `there are too few people to adjust: ${p} coefficients need at least ${10 * p} people, there are ${n}`,
    )
  return undefined
}

function rSquared(y: Float64Array, residuals: Float64Array): Figure {
  const mean = y.reduce((sum, x) => sum + x, 0) / y.length
  const whole = y.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  const rest = residuals.reduce((sum, x) => sum + x ** 2, 0)
  return whole > 0 ? 1 - rest / whole : cannot('everybody is paid the same')
}

/** 97.5 % point of Student's t by Cornish-Fisher; exact to 0.0005 from 10 degrees of freedom on. */
export function tQuantile(degrees: number): number {
  const z = 1.959963984540054
  const first = (z ** 3 + z) / (4 * degrees)
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2)
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  return z + first + second + third
}

/**
 * ln(pay) = a + d other + columns + e; gap = exp(d) - 1, with Kennedy's correction
 * exp(d - se^2/2) - 1 (American Economic Review 71(4), 1981) and HC3 errors. `pay` is given in
 * logarithms. Refused under 10 people a coefficient or 10 in a group.
 */
export function adjustedGap(sample: Sample): Adjusted | Cannot {
  const fit = leastSquares(sample.pay, [
    ...sample.columns,
    { name: '(group)', values: sample.isOther },
  ])
  if (isCannot(fit)) return fit
  const few = tooFew(sample, fit)
  if (few !== undefined) return few
  if (fit.left.includes('(group)'))
    return cannot('the explaining columns say who is in which group')
  const at = fit.columns.length - 1
  const coefficient = fit.coefficients[at] ?? 0
  const { plain, hc3 } = errorsOf(fit, at)
  const percentOf = (d: number) => (Math.exp(d) - 1) * 100
  const reach = isCannot(hc3) ? hc3 : hc3 * tQuantile(sample.pay.length - fit.columns.length)
  return {
    people: sample.pay.length,
    coefficient,
    standardError: plain,
    standardErrorHc3: hc3,
    percent: percentOf(coefficient),
    percentKennedy: isCannot(plain) ? plain : percentOf(coefficient - plain ** 2 / 2),
    interval: isCannot(reach)
      ? reach
      : { low: percentOf(coefficient - reach), high: percentOf(coefficient + reach) },
    rSquared: rSquared(sample.pay, fit.residuals),
    leftOut: fit.left,
  }
}
