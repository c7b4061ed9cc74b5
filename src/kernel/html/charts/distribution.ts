/** How answers are spread: one column a step, because a mean hides two camps. */
import { sheet, timeAxis, valueScale, widthOfChart } from './frame.ts'
import { widthOf } from './layout.ts'
import { label, line, node } from './nodes.ts'
import { colour } from './palette.ts'
import type { ChartTable, DistributionChart, SvgNode } from './types.ts'
import { finite, wordsOf, writer } from './words.ts'

/** Columns from 0, mirrored in right-to-left languages; a hidden count is a word, not a gap. */
export function drawDistribution(chart: DistributionChart): SvgNode {
  const width = widthOfChart(chart)
  const rtl = chart.direction === 'rtl'
  const write = writer(chart)
  const words = wordsOf(chart)
  const plot = { left: 2, right: width - 2, top: 26, bottom: 196 }
  const counts = chart.bins.map((bin) => bin.count)
  const y = valueScale(chart, counts, [plot.bottom, plot.top], true).clamp(true)
  const step = (plot.right - plot.left) / Math.max(1, chart.bins.length)
  const place = (i: number) => (rtl ? chart.bins.length - 1 - i : i)
  const middle = (i: number) => plot.left + step * (place(i) + 0.5)
  const zero = y(0)
  const columns = chart.bins.flatMap((bin, i) => {
    const count = finite(bin.count)
    const said = count === null ? '\u2013' : write.count(count)
    const top = count === null ? zero : y(count)
    const size = { y: Math.min(top, zero), width: step * 0.76, height: Math.abs(zero - top) }
    return [
      node('rect', { x: middle(i) - step * 0.38, ...size, fill: colour('--chart-1') }, [
        node('title', {}, [`${bin.label}: ${count === null ? words.notShown : said}`]),
      ]),
      ...(widthOf(said) <= step + 4
        ? [label(said, middle(i), Math.min(top, zero) - 6, { side: 'middle', rtl })]
        : []),
    ]
  })
  const labels = chart.bins.map((bin) => bin.label)
  return sheet(chart, 'distribution', plot.bottom + 34, [
    ...columns,
    line([plot.left, zero], [plot.right, zero], { stroke: colour('--chart-quiet') }),
    timeAxis(chart, labels, middle, plot),
  ])
}

/** The shares are of the counts shown: a hidden count must not be found by subtraction. */
export function tableOfDistribution(chart: DistributionChart): ChartTable {
  const write = writer(chart)
  const words = wordsOf(chart)
  const counts = chart.bins.map((bin) => finite(bin.count))
  const hidden = counts.includes(null)
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return {
    columns: [
      { label: words.item, numeric: false },
      { label: words.n, numeric: true },
      { label: words.share, numeric: true },
    ],
    rows: chart.bins.map((bin, i) => {
      const count = counts[i] ?? null
      const share = count === null || hidden || total <= 0 ? null : count / total
      return [bin.label, write.count(count) || words.notShown, write.share(share)]
    }),
  }
}
