/** How long a chart runs until it raises an alarm, true or false, counted in periods. */
import { cannot, type Computed } from './computed.ts'
import { solveLinear } from './linear.ts'
import { normalCdf, normalDensity } from './normal.ts'
import { gaussLegendre } from './quadrature.ts'

/** `value` is the average number of periods until an alarm. */
export type RunLength = { value: number }

/**
 * Average run length of a CUSUM (reference value `k`, decision interval `h`, both in standard
 * deviations) when the mean has moved by `shift` standard deviations. Solves Page's integral
 * equation (Biometrika 41, 1954) by Gauss-Legendre; the two sides combine as
 * 1/ARL = 1/ARL+ + 1/ARL- (Van Dobben de Bruyn 1968). k = 0.5, h = 5 gives 465.4, at 1 sd 10.38.
 */
export function cusumRunLength(
  settings: { k: number; h: number; shift?: number },
  sides: 'both' | 'upper' = 'both',
): Computed<RunLength> {
  const { k, h, shift = 0 } = settings
  if (!(k >= 0 && k <= 5 && h > 0 && h <= 20 && Math.abs(shift) <= 20))
    return cannot('setting-out-of-range')
  const upper = oneSided(k - shift, h)
  const lower = sides === 'both' ? oneSided(k + shift, h) : Infinity
  // NOTE: 1e12 periods is "never"; beyond it the equations are too stiff to trust.
  const value = 1 / (1 / upper + 1 / lower)
  return value >= 1 && value < 1e12 ? { value } : cannot('out-of-range')
}

/** ARL of one side started at 0; `drift` is the reference value less the shift of the mean. */
function oneSided(drift: number, h: number): number {
  const { nodes, weights } = gaussLegendre(Math.max(32, Math.ceil(8 * h)), 0, h)
  const starts = [0, ...nodes]
  const matrix = starts.map((from, row) => [
    (row === 0 ? 1 : 0) - normalCdf(drift - from),
    ...nodes.map(
      (to, j) => (row === j + 1 ? 1 : 0) - (weights[j] ?? 0) * normalDensity(to + drift - from),
    ),
  ])
  const length = solveLinear(
    matrix,
    starts.map(() => 1),
  )?.[0]
  // NOTE: a side that practically never alarms is singular to double precision: treat as never.
  return length !== undefined && length >= 1 - 1e-9 ? length : Infinity
}

/**
 * Average run length of an EWMA with weight `lambda` and limits at `width` asymptotic standard
 * deviations, started in the middle (Crowder, Technometrics 29, 1987). lambda 0.2, width 2.962
 * gives 500.
 */
export function ewmaRunLength(settings: {
  lambda: number
  width: number
  shift?: number
}): Computed<RunLength> {
  const { lambda, width, shift = 0 } = settings
  if (!(lambda >= 0.02 && lambda <= 1 && width > 0 && width <= 6 && Math.abs(shift) <= 20))
    return cannot('setting-out-of-range')
  const limit = width * Math.sqrt(lambda / (2 - lambda))
  const { nodes, weights } = gaussLegendre(Math.min(200, Math.ceil(30 + 4 / lambda)), -limit, limit)
  const kernel = (from: number, j: number) =>
    ((weights[j] ?? 0) / lambda) *
    normalDensity(((nodes[j] ?? 0) - (1 - lambda) * from) / lambda - shift)
  const lengths = solveLinear(
    nodes.map((from, i) => nodes.map((_, j) => (i === j ? 1 : 0) - kernel(from, j))),
    nodes.map(() => 1),
  )
  if (!lengths) return cannot('out-of-range')
  const value = 1 + lengths.reduce((total, length, j) => total + kernel(0, j) * length, 0)
  return value >= 1 && value < 1e12 ? { value } : cannot('out-of-range')
}
