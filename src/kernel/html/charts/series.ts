/** Lines, bands and direct labels shared by the charts that run through time. */
import { area, line as lineShape } from 'd3-shape'
import { LINE, spread, widthOf, wrap } from './layout.ts'
import { label, line, marker, node } from './nodes.ts'
import type { SvgChild, SvgNode } from './types.ts'

export type Place = { x: number; y: number | null }
export type Band = { x: number; low: number | null; high: number | null }

/** A line through known places; where one is missing the line is broken, not bridged. */
export function path(places: readonly Place[], stroke: string, dash = '', width = 2): SvgNode {
  const draw = lineShape<Place>()
    .defined((place) => place.y !== null)
    .x((place) => place.x)
    .y((place) => place.y ?? 0)
    .digits(1)
  return node('path', {
    d: draw(places) ?? 'M0 0',
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-dasharray': dash,
    'stroke-linejoin': 'round',
  })
}

/** An interval band: a faint ground and edges in the colour of its line. */
export function band(places: readonly Band[], stroke: string): SvgChild[] {
  const known = (place: Band) => place.low !== null && place.high !== null
  if (!places.some(known)) return []
  const draw = area<Band>()
    .defined(known)
    .x((place) => place.x)
    .y0((place) => place.low ?? 0)
    .y1((place) => place.high ?? 0)
    .digits(1)
  const edges = (end: 'low' | 'high') =>
    path(
      places.map((place) => ({ x: place.x, y: known(place) ? place[end] : null })),
      stroke,
      '',
      0.75,
    )
  return [
    node('path', {
      d: draw(places) ?? 'M0 0',
      fill: stroke,
      'fill-opacity': '0.13',
    }),
    edges('low'),
    edges('high'),
  ]
}

export type EndLabel = { words: string; y: number; fill: string; marker?: string }

/** Labels beside the ends of lines, moved apart where they would cover each other. */
export function endLabels(
  labels: readonly EndLabel[],
  x: number,
  most: number,
  side: 'left' | 'right',
  options: { top: number; bottom: number; rtl: boolean },
): SvgChild[] {
  const away = side === 'left' ? 1 : -1
  const wrapped = labels.map((one) => wrap(one.words, most - 34))
  const wanted = labels.map((one, i) => ({
    at: one.y - LINE / 2,
    height: (wrapped[i]?.length ?? 1) * LINE,
  }))
  const places = spread(wanted, options.top, options.bottom)
  return labels.flatMap((one, i) => {
    const y = (places[i] ?? one.y) + LINE / 2
    const text = x + away * 30
    return [
      line([x + away * 4, one.y], [x + away * 14, y], { stroke: one.fill, 'stroke-width': 1 }),
      ...(one.marker === undefined ? [] : [marker(one.marker, x + away * 21, y, one.fill)]),
      ...(wrapped[i] ?? []).map((part, row) =>
        label(part, text, y + 5 + row * LINE, { side, rtl: options.rtl }),
      ),
    ]
  })
}

/** Room for such labels: as wide as the widest, at most 40 % of the drawing. */
export function labelRoom(labels: readonly string[], width: number): number {
  return Math.min(width * 0.4, Math.max(0, ...labels.map(widthOf)) + 38)
}

/** Height that end labels need, so that a small drawing grows instead of covering words. */
export function labelHeight(labels: readonly string[], most: number): number {
  return labels.reduce((sum, words) => sum + wrap(words, most - 34).length * LINE, 0)
}
