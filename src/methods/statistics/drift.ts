/** Small lasting shifts, which no single point shows: CUSUM and EWMA. */
import { cannot, wrongWith, type Computed, type NotComputed } from './computed.ts'
import { cusumRunLength, ewmaRunLength, type RunLength } from './run-length.ts'

export type DriftPoint = {
  value: number
  upper: number
  lower: number
  alarm: 'up' | 'down' | null
}

/**
 * `value` is the number of alarms. `since` is the index from which the series has drifted, as far
 * as the chart can tell, for the first alarm. `falseAlarmEvery` is the average number of
 * periods between two false alarms.
 */
export type Drift = {
  value: number
  points: DriftPoint[]
  firstAlarm: number | null
  since: number | null
  falseAlarmEvery: Computed<RunLength>
  limit: number
}

/** What is usual: a frozen mean and standard deviation, in the unit of the values. */
export type Usual = { centre: number; sigma: number }

function wrongUsual({ centre, sigma }: Usual): NotComputed | null {
  if (!Number.isFinite(centre) || !Number.isFinite(sigma)) return cannot('not-a-number')
  return sigma > 0 ? null : cannot('all-equal')
}

/**
 * Two-sided tabular CUSUM: C+ = max(0, C+ + z - k), C- = max(0, C- - z - k), alarm above `h`
 * (Page 1954; Montgomery, Introduction to Statistical Quality Control, 9.1). `upper` and `lower` of
 * a point are C+ and C-, in standard deviations.
 */
export function cusum(
  values: readonly number[],
  usual: Usual,
  settings: { k?: number; h?: number } = {},
): Computed<Drift> {
  const { k = 0.5, h = 5 } = settings
  const wrong = wrongWith(values) ?? wrongUsual(usual)
  if (wrong) return wrong
  if (!(k >= 0 && k <= 5 && h > 0 && h <= 20)) return cannot('setting-out-of-range')
  let upper = 0
  let lower = 0
  let upSince = 0
  let downSince = 0
  let since: number | null = null
  const points: DriftPoint[] = []
  for (const [index, value] of values.entries()) {
    const z = (value - usual.centre) / usual.sigma
    upper = Math.max(0, upper + z - k)
    lower = Math.max(0, lower - z - k)
    if (!Number.isFinite(upper) || !Number.isFinite(lower)) return cannot('out-of-range', index)
    if (upper === 0) upSince = index + 1
    if (lower === 0) downSince = index + 1
    const alarm = upper > h ? 'up' : lower > h ? 'down' : null
    if (alarm && since === null) since = alarm === 'up' ? upSince : downSince
    points.push({ value, upper, lower, alarm })
  }
  return finish(points, since, cusumRunLength({ k, h }), h)
}

/**
 * EWMA z_t = lambda x_t + (1 - lambda) z_(t-1), limits centre +- width sigma sqrt(lambda/(2-lambda)
 * (1-(1-lambda)^2t)) (Roberts, Technometrics 1, 1959). `value` of a point is z_t, `upper` and
 * `lower` its limits, all in the unit of the values.
 */
export function ewma(
  values: readonly number[],
  usual: Usual,
  settings: { lambda?: number; width?: number } = {},
): Computed<Drift> {
  const { lambda = 0.2, width = 2.962 } = settings
  const wrong = wrongWith(values) ?? wrongUsual(usual)
  if (wrong) return wrong
  if (!(lambda >= 0.02 && lambda <= 1 && width > 0 && width <= 6))
    return cannot('setting-out-of-range')
  let smooth = usual.centre
  let side = 0
  let sideSince = 0
  let since: number | null = null
  const points: DriftPoint[] = []
  for (const [index, value] of values.entries()) {
    smooth = lambda * value + (1 - lambda) * smooth
    const grown = 1 - (1 - lambda) ** (2 * (index + 1))
    const half = width * usual.sigma * Math.sqrt((lambda / (2 - lambda)) * grown)
    const upper = usual.centre + half
    const lower = usual.centre - half
    if (![smooth, upper, lower].every(Number.isFinite)) return cannot('out-of-range', index)
    if (Math.sign(smooth - usual.centre) !== side) {
      side = Math.sign(smooth - usual.centre)
      sideSince = index
    }
    const alarm = smooth > upper ? 'up' : smooth < lower ? 'down' : null
    if (alarm && since === null) since = sideSince
    points.push({ value: smooth, upper, lower, alarm })
  }
  return finish(points, since, ewmaRunLength({ lambda, width }), width)
}

function finish(
  points: DriftPoint[],
  since: number | null,
  falseAlarmEvery: Computed<RunLength>,
  limit: number,
): Drift {
  const first = points.findIndex((point) => point.alarm !== null)
  return {
    value: points.filter((point) => point.alarm !== null).length,
    points,
    firstAlarm: first < 0 ? null : first,
    since,
    falseAlarmEvery,
    limit,
  }
}
