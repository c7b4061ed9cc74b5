/** Charts for counts: complaints per thousand orders, the share answered late. */
import { cannot, isCount, type Computed, type NotComputed } from './computed.ts'
import { baselineOf, finishChart, type ControlChart, type ControlOptions } from './control-chart.ts'
import { mean, sum } from './sums.ts'

/**
 * "wider" (the default) widens the limits when the points spread more than chance allows, but never
 * narrows them; "always" is Laney's chart as published; "never" the plain one.
 */
export type Laney = 'wider' | 'always' | 'never'
export type CountOptions = ControlOptions & { laney?: Laney }

/** Events in one period and the exposure they arose from, in any unit (orders, hours, people). */
export type CountPeriod = { events: number; exposure: number }

/**
 * u-chart: events per unit of exposure, ubar +- 3 sqrt(ubar / n_i), with Laney's correction u'
 * (Quality Engineering 14, 2002): limits times sigma-z = mean |z_i - z_(i-1)| / 1.128. Multiply by
 * 1,000 for "per 1,000 orders". A period without exposure has no point.
 */
export function uChart(
  periods: readonly CountPeriod[],
  options: CountOptions = {},
): Computed<ControlChart> {
  return countChart('u', periods, options)
}

/** p-chart: the share of `events` among `exposure` people or cases, as `uChart`, within 0..1. */
export function pChart(
  periods: readonly CountPeriod[],
  options: CountOptions = {},
): Computed<ControlChart> {
  const at = periods.findIndex(({ events, exposure }) => !isCount(exposure) || events > exposure)
  if (at >= 0) return cannot('counts-do-not-agree', at)
  return countChart('p', periods, options)
}

function wrongPeriod(periods: readonly CountPeriod[]): NotComputed | null {
  for (const [at, { events, exposure }] of periods.entries()) {
    if (!isCount(events)) return cannot('not-a-whole-number', at)
    if (!Number.isFinite(exposure)) return cannot('not-a-number', at)
    if (exposure < 0) return cannot('negative', at)
    if (exposure === 0 && events > 0) return cannot('counts-do-not-agree', at)
  }
  return null
}

function countChart(
  kind: 'u' | 'p',
  periods: readonly CountPeriod[],
  options: CountOptions,
): Computed<ControlChart> {
  const wrong = wrongPeriod(periods)
  if (wrong) return wrong
  const baseline = baselineOf(periods.length, options)
  if (typeof baseline !== 'number') return baseline
  const used = periods.slice(0, baseline).filter(({ exposure }) => exposure > 0)
  const exposure = sum(used.map((one) => one.exposure))
  if (used.length < 2 || !(exposure > 0)) return cannot('too-few')
  const centre = sum(used.map((one) => one.events)) / exposure
  if (centre === 0) return cannot('no-events')
  if (kind === 'p' && centre === 1) return cannot('all-equal')
  const variance = kind === 'u' ? centre : centre * (1 - centre)
  const sigma = (n: number) => Math.sqrt(variance / n)
  const { laney = 'wider' } = options
  let spread = 1
  if (laney !== 'never') {
    const z = used.map((one) => (one.events / one.exposure - centre) / sigma(one.exposure))
    const moves = z.slice(1).map((now, i) => Math.abs(now - (z[i] ?? 0)))
    spread = mean(moves) / 1.128
    if (laney === 'wider') spread = Math.max(1, spread)
  }
  const points = periods.map(({ events, exposure: n }) => {
    if (n === 0) return { value: null, centre, low: 0, high: kind === 'p' ? 1 : centre, n }
    const half = 3 * spread * sigma(n)
    const high = kind === 'p' ? Math.min(1, centre + half) : centre + half
    return { value: events / n, centre, low: Math.max(0, centre - half), high, n }
  })
  return finishChart({ value: centre, kind, points, spread, baseline: used.length }, options.rules)
}
