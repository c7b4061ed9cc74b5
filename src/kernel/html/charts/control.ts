/** A control chart: the usual range as a band, and a mark only where a rule fired. */
import { area } from 'd3-shape'
import { axisWidth, sheet, timeAxis, valueAxis, valueScale, widthOfChart } from './frame.ts'
import { LINE, widthOf, wrap } from './layout.ts'
import { label, line, marker, node } from './nodes.ts'
import { colour, seriesStyle, signalMarker } from './palette.ts'
import { path } from './series.ts'
import type { ChartTable, ControlChartDrawing, SvgChild, SvgNode } from './types.ts'
import { finite, wordsOf, writer } from './words.ts'

/** Limits are stepped where exposure differs; the last limits and the centre are named directly. */
export function drawControl(chart: ControlChartDrawing): SvgNode {
  const width = widthOfChart(chart)
  const rtl = chart.direction === 'rtl'
  const write = writer(chart)
  const words = wordsOf(chart)
  const { points } = chart
  const numbers = points.flatMap((point) => [point.value, point.low, point.high])
  const signals = points.map((point) =>
    point.signal === undefined ? [] : wrap(point.signal, width * 0.5),
  )
  const rows = Math.max(1, ...signals.map((lines) => lines.length))
  const plot = { left: 0, right: width - 8, top: 12 + LINE * rows, bottom: 232 + LINE * rows }
  const y = valueScale(chart, numbers, [plot.bottom, plot.top]).clamp(true)
  plot.left = axisWidth(chart, y)
  const step = (plot.right - plot.left) / Math.max(1, points.length)
  const x = (i: number) => plot.left + step * (i + 0.5)
  const at = (value: number | null | undefined) => {
    const known = finite(value)
    return known === null ? null : y(known)
  }
  const style = seriesStyle(0)
  const stairs = (end: 'low' | 'high' | 'centre') =>
    points.flatMap((point, i) => [
      { x: plot.left + step * i, y: at(point[end]) },
      { x: plot.left + step * (i + 1), y: at(point[end]) },
    ])
  const [lows, highs] = [stairs('low'), stairs('high')]
  const usual = area<number>()
    .defined((i) => typeof lows[i]?.y === 'number' && typeof highs[i]?.y === 'number')
    .x((i) => lows[i]?.x ?? 0)
    .y0((i) => lows[i]?.y ?? 0)
    .y1((i) => highs[i]?.y ?? 0)
    .digits(1)(lows.keys())
  const marks: SvgChild[] = []
  const said: SvgChild[] = []
  let free = -Infinity
  for (const [i, point] of points.entries()) {
    const to = at(point.value)
    if (to === null) continue
    const words = `${point.label}: ${write.value(point.value)}`
    if (point.signal === undefined) {
      marks.push(marker(style.marker, x(i), to, style.colour, words))
      continue
    }
    const fill = colour('--chart-signal')
    marks.push(marker(signalMarker, x(i), to, fill, `${words}; ${point.signal}`))
    // Only signals with room beside the one before are named in the drawing; all are in the table.
    const lines = signals[i] ?? []
    const half = Math.max(0, ...lines.map(widthOf)) / 2
    const middle = Math.max(half + 2, Math.min(width - half - 2, x(i)))
    if (middle - half < free) continue
    free = middle + half + 12
    said.push(
      line([x(i), LINE * rows + 4], [x(i), to - 8], { stroke: fill, 'stroke-dasharray': '2 3' }),
      ...lines.map((part, row) =>
        label(part, middle, LINE * (rows - lines.length + row + 1) - 2, {
          side: 'middle',
          rtl,
          bold: true,
        }),
      ),
    )
  }
  const places = points.map((point, i) => ({ x: x(i), y: at(point.value) }))
  const last = points.at(-1)
  const range = last
    ? `${words.usualRange}: ${write.value(last.low)}\u2013${write.value(last.high)}`
    : ''
  const centre = last ? `${words.centre}: ${write.value(last.centre)}` : ''
  const edge = colour('--chart-1')
  return sheet(chart, 'control', plot.bottom + 62, [
    node('path', { d: usual ?? 'M0 0', fill: colour('--chart-band') }),
    valueAxis(chart, y, plot),
    path(lows, edge, '4 3', 1),
    path(highs, edge, '4 3', 1),
    path(stairs('centre'), colour('--chart-quiet'), '', 1),
    path(places, style.colour),
    ...said,
    ...marks,
    timeAxis(
      chart,
      points.map((point) => point.label),
      x,
      plot,
    ),
    label(range === '' ? '' : `${centre} · ${range}`, rtl ? width - 2 : 2, plot.bottom + 50, {
      side: rtl ? 'right' : 'left',
      rtl,
      quiet: true,
    }),
  ])
}

export function tableOfControl(chart: ControlChartDrawing): ChartTable {
  const write = writer(chart)
  const words = wordsOf(chart)
  const numeric = [words.value, words.centre, words.low, words.high, words.n]
  return {
    columns: [
      { label: words.period, numeric: false },
      ...numeric.map((name) => ({ label: name, numeric: true })),
      { label: words.signal, numeric: false },
    ],
    rows: chart.points.map((point) => [
      point.label,
      write.value(point.value) || words.notShown,
      write.value(point.centre),
      write.value(point.low),
      write.value(point.high),
      write.count(point.n),
      point.signal ?? '',
    ]),
  }
}
