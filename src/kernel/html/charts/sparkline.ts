/** A line the size of a word; only its last value is said. */
import { sheet, valueScale, widthOfChart } from './frame.ts'
import { widthOf } from './layout.ts'
import { label, marker } from './nodes.ts'
import { seriesStyle } from './palette.ts'
import { band, path } from './series.ts'
import { tableOfLine } from './line.ts'
import type { ChartTable, Sparkline, SvgNode } from './types.ts'
import { finite, writer } from './words.ts'

/** 160 px wide unless told otherwise, 32 px high. */
export function drawSparkline(chart: Sparkline): SvgNode {
  const width = widthOfChart({ ...chart, width: chart.width ?? 160 })
  const write = writer(chart)
  const style = seriesStyle(0)
  const last = chart.points.findLast((point) => finite(point.value) !== null)
  const words = last ? write.value(last.value) : ''
  const right = width - widthOf(words) - 14
  const numbers = chart.points.flatMap((point) => [point.value, point.low, point.high])
  const y = valueScale(chart, numbers, [27, 5]).clamp(true)
  const x = (i: number) => 4 + ((right - 8) * i) / Math.max(1, chart.points.length - 1)
  const at = (value: number | null | undefined) => {
    const known = finite(value)
    return known === null ? null : y(known)
  }
  const places = chart.points.map((point, i) => ({ x: x(i), y: at(point.value) }))
  const bands = chart.points.map((one, i) => ({ x: x(i), low: at(one.low), high: at(one.high) }))
  const end = places.findLast((place) => place.y !== null)
  return sheet({ ...chart, width }, 'sparkline', 32, [
    ...band(bands, style.colour),
    path(places, style.colour, '', 1.5),
    ...(end
      ? [
          marker(style.marker, end.x, end.y ?? 16, style.colour),
          label(words, width - 2, 21, { side: 'right', rtl: chart.direction === 'rtl' }),
        ]
      : []),
  ])
}

export function tableOfSparkline(chart: Sparkline): ChartTable {
  return tableOfLine({
    ...chart,
    kind: 'line',
    series: [{ label: chart.title, points: chart.points }],
  })
}
