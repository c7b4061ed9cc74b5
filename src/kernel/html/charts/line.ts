/** Figures through time, each with its band, named at the end of its line. */
import { axisWidth, sheet, timeAxis, valueAxis, valueScale, widthOfChart } from './frame.ts'
import { marker } from './nodes.ts'
import { MOST_SERIES, seriesStyle } from './palette.ts'
import { band, endLabels, labelHeight, labelRoom, path } from './series.ts'
import type { ChartTable, Estimate, LineChart, SvgChild, SvgNode } from './types.ts'
import { finite, wordsOf, writer } from './words.ts'

/** At most six series; throws RangeError beyond, since nobody can tell more apart. */
export function drawLine(chart: LineChart): SvgNode {
  if (chart.series.length > MOST_SERIES)
    throw new RangeError(
      `chart ${chart.id}: ${chart.series.length} series; show at most ${MOST_SERIES}, or small multiples`,
    )
  const width = widthOfChart(chart)
  const write = writer(chart)
  const points = chart.series.flatMap((one) => one.points)
  const names = chart.series.map((one) => {
    const last = one.points.findLast((point) => finite(point.value) !== null)
    return last ? `${one.label} ${write.value(last.value)}` : one.label
  })
  const room = labelRoom(names, width)
  const height = Math.max(220, labelHeight(names, room) + 20)
  const plot = { left: 0, right: width - room, top: 12, bottom: 12 + height }
  const numbers = points.flatMap((point) => [point.value, point.low, point.high])
  const y = valueScale(chart, numbers, [plot.bottom, plot.top]).clamp(true)
  plot.left = axisWidth(chart, y)
  const steps = Math.max(1, chart.periods.length - 1)
  const x = (i: number) => plot.left + 6 + ((plot.right - plot.left - 12) * i) / steps
  const at = (value: number | null | undefined) => {
    const known = finite(value)
    return known === null ? null : y(known)
  }
  const bands: SvgChild[] = []
  const lines: SvgChild[] = []
  const ends = chart.series.flatMap((one, i) => {
    const style = seriesStyle(i)
    const used = one.points.slice(0, chart.periods.length)
    const places = used.map((point, j) => ({ x: x(j), y: at(point.value) }))
    bands.push(
      ...band(
        used.map((point, j) => ({ x: x(j), low: at(point.low), high: at(point.high) })),
        style.colour,
      ),
    )
    lines.push(path(places, style.colour, style.dash))
    for (const [j, place] of places.entries()) {
      if (place.y === null) continue
      const said = `${one.label}, ${chart.periods[j] ?? ''}: ${write.estimate(used[j] as Estimate)}`
      lines.push(marker(style.marker, place.x, place.y, style.colour, said))
    }
    const end = places.findLast((place) => place.y !== null)
    return end
      ? [{ words: names[i] ?? '', y: end.y ?? 0, fill: style.colour, marker: style.marker }]
      : []
  })
  const rtl = chart.direction === 'rtl'
  return sheet(chart, 'line', plot.bottom + 32, [
    valueAxis(chart, y, plot),
    ...bands,
    ...lines,
    ...endLabels(ends, plot.right, room, 'left', { top: plot.top, bottom: plot.bottom, rtl }),
    timeAxis(chart, chart.periods, x, plot),
  ])
}

export function tableOfLine(chart: LineChart): ChartTable {
  const write = writer(chart)
  const words = wordsOf(chart)
  return {
    columns: [
      { label: words.period, numeric: false },
      { label: words.item, numeric: false },
      { label: words.value, numeric: true },
      { label: words.low, numeric: true },
      { label: words.high, numeric: true },
      { label: words.n, numeric: true },
    ],
    rows: chart.periods.flatMap((period, i) =>
      chart.series.map((one) => {
        const point = one.points[i] ?? { value: null }
        return [
          period,
          one.label,
          write.value(point.value) || (point.note ?? words.notShown),
          write.value(point.low),
          write.value(point.high),
          write.count(point.n),
        ]
      }),
    ),
  }
}
