/** Bars with intervals: how much, and how sure. */
import { label, line, node, type Attributes } from './nodes.ts'
import { LINE, widthOf, wrap } from './layout.ts'
import { sheet, valueScale, widthOfChart } from './frame.ts'
import { colour } from './palette.ts'
import type { BarsChart, ChartTable, SvgChild, SvgNode } from './types.ts'
import { finite, wordsOf, writer } from './words.ts'

const BAR = 14

/** Names stand above their bars, so that long ones need no cutting; right to left when asked. */
export function drawBars(chart: BarsChart): SvgNode {
  const width = widthOfChart(chart)
  const rtl = chart.direction === 'rtl'
  const write = writer(chart)
  const words = chart.items.map(write.estimate)
  const room = Math.min(width * 0.45, Math.max(40, ...words.map(widthOf)) + 12)
  const ends: [number, number] = rtl ? [width - 2, room] : [2, width - room]
  const numbers = chart.items.flatMap((one) => [one.value, one.low, one.high])
  const scale = valueScale(chart, [...numbers, chart.reference?.value], ends, true).clamp(true)
  const start = scale(Math.max(scale.domain()[0] ?? 0, 0))
  const near = rtl ? 'right' : 'left'
  const edge = rtl ? width - 2 : 2
  const marks: SvgChild[] = []
  // Lines across all bars are drawn bar by bar, so that they never cross a name.
  const beside: [number, number][] = []
  let y = chart.reference ? LINE + 6 : 4
  for (const [i, one] of chart.items.entries()) {
    for (const part of wrap(one.label, width - 4)) {
      y += LINE
      marks.push(label(part, edge, y - 4, { side: near, rtl }))
    }
    const value = finite(one.value)
    if (value !== null) beside.push([y, y + BAR + 8])
    const middle = y + 4 + BAR / 2
    const said = words[i] ?? ''
    if (value === null) {
      marks.push(label(said, edge, middle + 5, { side: near, rtl, quiet: true }))
    } else {
      const to = scale(value)
      const low = finite(one.low)
      const high = finite(one.high)
      const x = Math.min(start, to)
      const fill = colour('--chart-1')
      marks.push(
        node('rect', { x, y: y + 4, width: Math.abs(to - start), height: BAR, fill }, [
          node('title', {}, [`${one.label}: ${said}`]),
        ]),
      )
      if (low !== null && high !== null) marks.push(whisker(scale(low), scale(high), middle))
      const end = [to, scale(low ?? value), scale(high ?? value), start]
      const after = rtl ? Math.min(...end) - 8 : Math.max(...end) + 8
      marks.push(label(said, after, middle + 5, { side: near, rtl, bold: true }))
    }
    y += BAR + 18
  }
  const across = (x: number, attributes: Attributes) =>
    beside.map(([from, to]) => line([x, from], [x, to], attributes))
  const base = across(start, { stroke: colour('--chart-quiet') })
  if (chart.reference && finite(chart.reference.value) !== null) {
    const at = scale(chart.reference.value)
    const half = widthOf(chart.reference.label) / 2
    const words = Math.max(half + 2, Math.min(width - half - 2, at))
    marks.push(
      ...across(at, { stroke: colour('--chart-text'), 'stroke-dasharray': '4 3' }),
      label(chart.reference.label, words, LINE - 3, { side: 'middle', rtl, quiet: true }),
    )
  }
  return sheet(chart, 'bars', y + 4, [...base, ...marks])
}

/** The interval: a line with two ends, edged with paper so that it shows on the bar too. */
function whisker(from: number, to: number, y: number): SvgNode {
  const path = `M${from.toFixed(1)} ${y - 5}v10m0 -5H${to.toFixed(1)}m0 -5v10`
  return node('g', { class: 'chart-interval', fill: 'none' }, [
    node('path', { d: path, stroke: colour('--chart-paper'), 'stroke-width': 5 }),
    node('path', { d: path, stroke: colour('--chart-text'), 'stroke-width': 2 }),
  ])
}

export function tableOfBars(chart: BarsChart): ChartTable {
  const write = writer(chart)
  const words = wordsOf(chart)
  return {
    columns: [
      { label: words.item, numeric: false },
      { label: words.value, numeric: true },
      { label: words.low, numeric: true },
      { label: words.high, numeric: true },
      { label: words.n, numeric: true },
    ],
    rows: chart.items.map((one) => [
      one.label,
      write.value(one.value) || (one.note ?? words.notShown),
      write.value(one.low),
      write.value(one.high),
      write.count(one.n),
    ]),
  }
}
