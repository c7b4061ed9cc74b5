/** The sheet every chart is drawn on: size, direction, title and description for those who hear it. */
import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { FONT, shownLabels, widthOf } from './layout.ts'
import { label, line, node } from './nodes.ts'
import { colour } from './palette.ts'
import type { ChartFrame, SvgChild, SvgNode } from './types.ts'
import { finite, writer } from './words.ts'

/** Natural width of the drawing in px. */
export function widthOfChart(frame: ChartFrame): number {
  return Math.min(2000, Math.max(160, finite(frame.width) ?? 640))
}

/** The whole drawing: an image with a name and a description. */
export function sheet(
  frame: ChartFrame,
  kind: string,
  height: number,
  children: SvgChild[],
): SvgNode {
  const width = widthOfChart(frame)
  const id = frame.id.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart chart-${kind}`,
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      direction: frame.direction ?? 'ltr',
      'font-family': 'var(--chart-font, system-ui, sans-serif)',
      'font-size': FONT,
    },
    [
      node('title', { id: `${id}-title` }, [frame.title]),
      node('desc', { id: `${id}-desc` }, [frame.description]),
      ...children,
    ],
  )
}

/** A scale over all values given, or the stated domain; never without extent, never infinite. */
export function valueScale(
  frame: ChartFrame,
  values: readonly (number | null | undefined)[],
  range: readonly [number, number],
  withZero = false,
): ScaleLinear<number, number> {
  const known = values.map(finite).filter((value) => value !== null)
  if (withZero) known.push(0)
  const [least, most] = frame.domain ?? [Math.min(...known), Math.max(...known)]
  let low = finite(least) ?? 0
  let high = finite(most) ?? 1
  // NOTE: half of the largest number, so that the length of the domain does not overflow.
  low = Math.max(-8e307, Math.min(8e307, low))
  high = Math.max(-8e307, Math.min(8e307, high))
  if (!(high > low)) {
    const room = Math.abs(low) * 0.1 || 1
    low -= room
    high += room
  }
  const scale = scaleLinear([low, high], [...range])
  return frame.domain ? scale : scale.nice(4)
}

export type Plot = { left: number; right: number; top: number; bottom: number }

/** Room for the numbers of the value axis. */
export function axisWidth(frame: ChartFrame, scale: ScaleLinear<number, number>): number {
  const write = writer(frame)
  return Math.max(24, ...scale.ticks(4).map((tick) => widthOf(write.value(tick)))) + 10
}

/** Hairlines with their values at the left, for charts that read upward. */
export function valueAxis(
  frame: ChartFrame,
  scale: ScaleLinear<number, number>,
  plot: Plot,
): SvgNode {
  const write = writer(frame)
  const rtl = frame.direction === 'rtl'
  return node(
    'g',
    { class: 'chart-axis' },
    scale.ticks(4).flatMap((tick) => {
      const y = scale(tick)
      return [
        line([plot.left, y], [plot.right, y], { stroke: colour('--chart-rule') }),
        label(write.value(tick), plot.left - 8, y + 5, { side: 'right', rtl, quiet: true }),
      ]
    }),
  )
}

/** Names of periods under the plot, time from left to right in every language. */
export function timeAxis(
  frame: ChartFrame,
  periods: readonly string[],
  x: (i: number) => number,
  plot: Plot,
): SvgNode {
  const rtl = frame.direction === 'rtl'
  const shown = shownLabels(periods, plot.right - plot.left)
  return node(
    'g',
    { class: 'chart-axis' },
    shown.map((i) => {
      const words = periods[i] ?? ''
      const half = widthOf(words) / 2
      const width = widthOfChart(frame)
      const at = Math.max(half + 2, Math.min(width - half - 2, x(i)))
      return label(words, at, plot.bottom + 22, { side: 'middle', rtl, quiet: true })
    }),
  )
}
