/** Standard errors that hold when the scatter of pay differs between people (HC3). */
import { cannot, type Figure } from './cannot.ts'
import type { Fit } from './least-squares.ts'

/** Plain and HC3 standard error of one coefficient, in the unit of the coefficient. */
export interface Errors {
  readonly plain: Figure
  readonly hc3: Figure
}

/**
 * Standard errors of coefficient number `at`.
 * HC3: (X'X)^-1 [sum x_i x_i' e_i^2 / (1 - h_i)^2] (X'X)^-1 (MacKinnon and White 1985).
 */
export function errorsOf(fit: Fit, at: number): Errors {
  const p = fit.coefficients.length
  const n = fit.residuals.length
  let squares = 0
  let meat = 0
  let alone = false
  let variance = 0
  for (let k = 0; k < p; k += 1) variance += (fit.inverse[at * p + k] ?? 0) ** 2
  for (let i = 0; i < n; i += 1) {
    const residual = fit.residuals[i] ?? 0
    squares += residual ** 2
    let leverage = 0
    let weight = 0
    for (let col = 0; col < p; col += 1) {
      let turned = 0
      for (let row = 0; row <= col; row += 1)
        turned += (fit.design[row]?.[i] ?? 0) * (fit.inverse[row * p + col] ?? 0)
      leverage += turned ** 2
      weight += turned * (fit.inverse[at * p + col] ?? 0)
    }
    if (1 - leverage < 1e-10) alone = true
    else meat += (weight * (residual / (1 - leverage))) ** 2
  }
  return {
    plain: n > p ? Math.sqrt((squares / (n - p)) * variance) : cannot('there are too few people'),
    hc3: alone ? cannot('one person alone decides a coefficient') : Math.sqrt(meat),
  }
}
