// Which of the ups and downs mean something: a chart for shares where the counts are known, for single values otherwise.
import { pChart, xmrChart, type ControlChart } from '#methods/statistics'
import type { ReadingRow } from './load.ts'

/** Undefined with fewer than six periods: then the figures speak for themselves. */
export function chartOf(history: readonly ReadingRow[]): ControlChart | undefined {
  const shown = history.filter((row) => row.value !== null)
  if (shown.length < 6) return undefined
  const shares = shown.flatMap(({ part, total }) =>
    part === null || total === null ? [] : [{ events: part, exposure: total }],
  )
  if (shares.length === shown.length) {
    const chart = pChart(shares)
    if (chart.value !== null) return chart
  }
  const chart = xmrChart(shown.map((row) => row.value ?? 0))
  return chart.value === null ? undefined : chart.individuals
}
