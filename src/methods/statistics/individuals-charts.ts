/** Charts for one figure per period, and for events so rare that one counts the days between. */
import { cannot, wrongWith, type Computed } from './computed.ts'
import { baselineOf, finishChart, type ControlChart, type ControlOptions } from './control-chart.ts'
import type { Usual } from './drift.ts'
import { mean } from './sums.ts'

function moves(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)))
}

/**
 * XmR (individuals) chart: mean +- 2.66 mean moving range (Wheeler, Understanding Variation), in
 * the unit of the values. The constants are 3/1.128 and, for the range, 3.267.
 */
export function xmrChart(
  values: readonly number[],
  options: ControlOptions = {},
): Computed<{ value: number; individuals: ControlChart; ranges: ControlChart }> {
  const wrong = wrongWith(values)
  if (wrong) return wrong
  const baseline = baselineOf(values.length, options)
  if (typeof baseline !== 'number') return baseline
  const used = values.slice(0, baseline)
  const centre = mean(used)
  const range = mean(moves(used))
  if (!Number.isFinite(centre) || !Number.isFinite(range)) return cannot('out-of-range')
  if (range === 0) return cannot('all-equal')
  const limits = { centre, low: centre - 2.66 * range, high: centre + 2.66 * range, n: 1 }
  const individuals = finishChart(
    {
      value: centre,
      kind: 'individuals',
      points: values.map((value) => ({ value, ...limits })),
      spread: 1,
      baseline,
    },
    options.rules,
  )
  const ranges = finishChart(
    {
      value: range,
      kind: 'moving-range',
      points: moves(values).map((value) => ({
        value,
        centre: range,
        low: 0,
        high: 3.267 * range,
        n: 2,
      })),
      spread: 1,
      baseline: baseline - 1,
    },
    ['outside'],
  )
  if (individuals.value === null) return individuals
  if (ranges.value === null) return ranges
  return { value: centre, individuals, ranges }
}

/** Mean and standard deviation (mean moving range / 1.128) of a baseline, for CUSUM and EWMA. */
export function usualOf(values: readonly number[]): Computed<{ value: number } & Usual> {
  const wrong = wrongWith(values, 2)
  if (wrong) return wrong
  const centre = mean(values)
  const sigma = mean(moves(values)) / 1.128
  if (!Number.isFinite(centre) || !Number.isFinite(sigma)) return cannot('out-of-range')
  return sigma === 0 ? cannot('all-equal') : { value: centre, centre, sigma }
}

/**
 * g-chart: whole days (or cases) between rare events, gbar +- 3 sqrt(gbar (gbar + 1)), never below 0
 * (Benneyan, Health Care Management Science 4, 2001). Up is better. Since the geometric
 * distribution leans, runs are judged against its median, gbar ln 2.
 */
export function gChart(
  between: readonly number[],
  options: ControlOptions = {},
): Computed<ControlChart> {
  const wrong = wrongWith(between)
  if (wrong) return wrong
  const negative = between.findIndex((days) => days < 0)
  if (negative >= 0) return cannot('negative', negative)
  const broken = between.findIndex((days) => !Number.isInteger(days))
  if (broken >= 0) return cannot('not-a-whole-number', broken)
  const baseline = baselineOf(between.length, options)
  if (typeof baseline !== 'number') return baseline
  const average = mean(between.slice(0, baseline))
  if (average === 0) return cannot('all-equal')
  const half = 3 * Math.sqrt(average * (average + 1))
  const centre = average * Math.LN2
  const limits = { centre, low: Math.max(0, average - half), high: average + half, n: 1 }
  const points = between.map((value) => ({ value, ...limits }))
  return finishChart({ value: average, kind: 'g', points, spread: 1, baseline }, options.rules)
}

/**
 * t-chart: time between rare events in any unit, made even by t^(1/3.6) and charted as XmR (Nelson,
 * Journal of Quality Technology 26, 1994); limits and centre are turned back. Up is better.
 */
export function tChart(
  between: readonly number[],
  options: ControlOptions = {},
): Computed<ControlChart> {
  const wrong = wrongWith(between)
  if (wrong) return wrong
  const negative = between.findIndex((time) => time < 0)
  if (negative >= 0) return cannot('negative', negative)
  const even = xmrChart(
    between.map((time) => time ** (1 / 3.6)),
    options,
  )
  if (even.value === null) return even
  const back = (y: number) => Math.max(0, y) ** 3.6
  const points = even.individuals.points.map((point, i) => ({
    ...point,
    value: between[i] ?? null,
    centre: back(point.centre),
    low: back(point.low),
    high: back(point.high),
  }))
  const { baseline } = even.individuals
  return finishChart(
    { value: back(even.value), kind: 't', points, spread: 1, baseline },
    options.rules,
  )
}
