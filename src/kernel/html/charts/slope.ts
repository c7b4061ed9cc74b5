/** Before and after: which figures rose, fell, or cannot be told apart. */
import { sheet, valueScale, widthOfChart } from './frame.ts'
import { widthOf } from './layout.ts'
import { label, line, marker } from './nodes.ts'
import { colour, MOST_SERIES, seriesStyle } from './palette.ts'
import { endLabels, labelHeight, labelRoom, path } from './series.ts'
import type { ChartTable, Estimate, SlopeChart, SvgChild, SvgNode } from './types.ts'
import { finite, wordsOf, writer } from './words.ts'

/** At most six series. Time runs left to right; intervals stand at both ends of each line. */
export function drawSlope(chart: SlopeChart): SvgNode {
  if (chart.series.length > MOST_SERIES)
    throw new RangeError(
      `chart ${chart.id}: ${chart.series.length} series; show at most ${MOST_SERIES}, or small multiples`,
    )
  const width = widthOfChart(chart)
  const rtl = chart.direction === 'rtl'
  const write = writer(chart)
  const both = chart.series.flatMap((one) => [one.before, one.after])
  const befores = chart.series.map((one) => write.value(one.before.value))
  const afters = chart.series.map((one) => `${one.label} ${write.value(one.after.value)}`)
  const left = labelRoom(befores, width)
  const right = width - labelRoom(afters, width)
  const height = Math.max(200, labelHeight(afters, width - right) + 20)
  const plot = { top: 40, bottom: 40 + height }
  const numbers = both.flatMap((one) => [one.value, one.low, one.high])
  const y = valueScale(chart, numbers, [plot.bottom, plot.top]).clamp(true)
  const at = (value: number | null | undefined) => {
    const known = finite(value)
    return known === null ? null : y(known)
  }
  const marks: SvgChild[] = []
  const leftEnds: { words: string; y: number; fill: string }[] = []
  const rightEnds: { words: string; y: number; fill: string; marker: string }[] = []
  for (const [i, one] of chart.series.entries()) {
    const style = seriesStyle(i)
    // Neighbouring intervals stand side by side, not on one another.
    const aside = (i - (chart.series.length - 1) / 2) * 5
    const ends: [Estimate, number][] = [
      [one.before, left + 18 + aside],
      [one.after, right - 18 + aside],
    ]
    const places = ends.map(([estimate, x]) => ({ x, y: at(estimate.value) }))
    for (const [estimate, x] of ends) {
      const low = at(estimate.low)
      const high = at(estimate.high)
      if (low === null || high === null) continue
      marks.push(line([x, low], [x, high], { stroke: style.colour, 'stroke-width': 1.5 }))
    }
    marks.push(path(places, style.colour, style.dash))
    for (const [j, place] of places.entries()) {
      const said = `${one.label}: ${write.estimate(ends[j]?.[0] ?? one.before)}`
      if (place.y !== null) marks.push(marker(style.marker, place.x, place.y, style.colour, said))
    }
    const [start, end] = places
    const fill = style.colour
    if (start && start.y !== null) leftEnds.push({ words: befores[i] ?? '', y: start.y, fill })
    if (end && end.y !== null)
      rightEnds.push({ words: afters[i] ?? '', y: end.y, fill, marker: style.marker })
  }
  const room = { top: plot.top, bottom: plot.bottom, rtl }
  const wide = widthOf(chart.to)
  const beside = Math.min(right - 18 - wide / 2, width - wide - 2)
  const heading = Math.max(beside, widthOf(chart.from) + 18)
  const post = { stroke: colour('--chart-rule') }
  return sheet(chart, 'slope', plot.bottom + 12, [
    line([left + 18, plot.top - 8], [left + 18, plot.bottom], post),
    line([right - 18, plot.top - 8], [right - 18, plot.bottom], post),
    label(chart.from, 2, 18, { side: 'left', rtl, quiet: true }),
    label(chart.to, heading, 18, { side: 'left', rtl, quiet: true }),
    ...marks,
    ...endLabels(leftEnds, left, left, 'right', room),
    ...endLabels(rightEnds, right, width - right, 'left', room),
  ])
}

export function tableOfSlope(chart: SlopeChart): ChartTable {
  const write = writer(chart)
  const words = wordsOf(chart)
  const figures = [words.value, words.low, words.high, words.n]
  const columns = [chart.from, chart.to].flatMap((period) =>
    figures.map((figure) => ({ label: `${period}: ${figure}`, numeric: true })),
  )
  const cells = (one: Estimate) => [
    write.value(one.value) || (one.note ?? words.notShown),
    write.value(one.low),
    write.value(one.high),
    write.count(one.n),
  ]
  return {
    columns: [{ label: words.item, numeric: false }, ...columns],
    rows: chart.series.map((one) => [one.label, ...cells(one.before), ...cells(one.after)]),
  }
}
