/** The opinion map: people near each other voted alike; nobody is named. */
import { scaleLinear } from 'd3-scale'
import { crowdMarks, gathered, type Spot } from './crowd.ts'
import { sheet, widthOfChart } from './frame.ts'
import { LINE, spread, widthOf, wrap } from './layout.ts'
import { coordinate, label, node } from './nodes.ts'
import { colour, seriesStyle } from './palette.ts'
import type { ChartTable, OpinionMap, SvgChild, SvgNode } from './types.ts'
import { finite, wordsOf, writer } from './words.ts'

const SMALL_CIRCLE = 'M2.5 0A2.5 2.5 0 1 1 -2.5 0A2.5 2.5 0 1 1 2.5 0'

/** Groups have an outline, a marker of their own and their name; both axes share one scale. */
export function drawOpinion(chart: OpinionMap): SvgNode {
  const width = widthOfChart(chart)
  const rtl = chart.direction === 'rtl'
  const { spots, height } = placed(chart, width)
  const marks: SvgChild[] = []
  const names: { words: string[]; x: number; y: number; fill: string }[] = []
  const outside = gathered(
    spots.filter((spot) => spot.group === null),
    spots.length,
  )
  if (outside.length > 0) marks.push(crowdMarks(outside, SMALL_CIRCLE, colour('--chart-quiet')))
  for (const [i, name] of chart.groups.entries()) {
    const style = seriesStyle(i)
    const members = spots.filter((spot) => spot.group === i)
    if (members.length === 0) continue
    const outline = hull(members)
    if (outline.length >= 3)
      marks.push(
        node('polygon', {
          points: outline.map((one) => `${coordinate(one.x)},${coordinate(one.y)}`).join(' '),
          fill: style.colour,
          'fill-opacity': '0.08',
          stroke: style.colour,
          'stroke-width': 1.5,
          'stroke-dasharray': style.dash,
          'stroke-linejoin': 'round',
        }),
      )
    marks.push(crowdMarks(gathered(members, spots.length), style.marker, style.colour))
    const x = members.reduce((sum, spot) => sum + spot.x, 0) / members.length
    const y = members.reduce((least, spot) => Math.min(least, spot.y), Infinity) - 12
    names.push({ words: wrap(name, width * 0.4), x, y, fill: style.colour })
  }
  const wanted = names.map((one) => ({
    at: one.y - LINE * one.words.length,
    height: LINE * one.words.length,
  }))
  const tops = spread(wanted, 2, height)
  const labels = names.flatMap((one, i) =>
    one.words.map((part, row) => {
      const half = widthOf(part) / 2
      const x = Math.max(half + 2, Math.min(width - half - 2, one.x))
      const y = (tops[i] ?? 0) + LINE * (row + 0.8)
      return label(part, x, y, { side: 'middle', rtl, fill: one.fill, bold: true })
    }),
  )
  return sheet(chart, 'opinion', height, [...marks, ...labels])
}

/** Everybody with a finite place, scaled alike in both directions so that distances stay true. */
function placed(chart: OpinionMap, width: number): { spots: Spot[]; height: number } {
  const known = chart.people.filter(({ x, y }) => finite(x) !== null && finite(y) !== null)
  const ends = (values: number[]): [number, number] => [
    values.reduce((a, b) => Math.min(a, b), 8e307),
    values.reduce((a, b) => Math.max(a, b), -8e307),
  ]
  const [left, right] = ends(known.map((one) => Math.max(-8e307, Math.min(8e307, one.x))))
  const [low, high] = ends(known.map((one) => Math.max(-8e307, Math.min(8e307, one.y))))
  const inner = width - 32
  const most = Math.min(width * 0.75, 480) - 64
  const unit = Math.max((right - left) / inner, (high - low) / most)
  const reach = Number.isFinite(unit) && unit > 0 ? unit : 1
  const height = Math.round(64 + Math.max(80, Math.min(most, (high - low) / reach || 0)))
  const across = (inner * reach) / 2
  const up = ((height - 64) * reach) / 2
  const [cx, cy] = [left / 2 + right / 2, low / 2 + high / 2]
  const x = scaleLinear([cx - across, cx + across], [16, width - 16]).clamp(true)
  const y = scaleLinear([cy - up, cy + up], [height - 16, 48]).clamp(true)
  return { spots: known.map((one) => ({ x: x(one.x), y: y(one.y), group: one.group })), height }
}

/** Convex hull by Andrew's monotone chain (Information Processing Letters 9, 1979). */
function hull(spots: readonly Spot[]): Spot[] {
  const sorted = spots.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const half = (some: readonly Spot[]) => {
    const chain: Spot[] = []
    for (const spot of some) {
      for (;;) {
        const [a, b] = chain.slice(-2)
        if (!a || !b || (b.x - a.x) * (spot.y - a.y) - (b.y - a.y) * (spot.x - a.x) > 0) break
        chain.pop()
      }
      chain.push(spot)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

/** Groups and how many are in each; never a row a person. */
export function tableOfOpinion(chart: OpinionMap): ChartTable {
  const write = writer(chart)
  const words = wordsOf(chart)
  const total = chart.people.length
  const row = (name: string, n: number) => [
    name,
    write.count(n),
    write.share(total > 0 ? n / total : null),
  ]
  const sizes = chart.groups.map((_, i) => chart.people.filter((one) => one.group === i).length)
  const outside = chart.people.filter((one) => one.group === null).length
  return {
    columns: [
      { label: words.group, numeric: false },
      { label: words.n, numeric: true },
      { label: words.share, numeric: true },
    ],
    rows: [
      ...chart.groups.map((name, i) => row(name, sizes[i] ?? 0)),
      ...(outside > 0 ? [row(words.noGroup, outside)] : []),
    ],
  }
}
