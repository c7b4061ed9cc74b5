/** Builds nodes of a drawing; numbers become text here and nowhere else. */
import { colour } from './palette.ts'
import type { SvgChild, SvgNode } from './types.ts'

export type Attributes = Record<string, string | number | undefined>

/** A number as SVG writes it, to a hundredth of a pixel; what is not finite is drawn at 0. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : '0'
}

/** One node; attributes that are undefined or empty are left out. */
export function node(tag: string, attributes: Attributes = {}, children: SvgChild[] = []): SvgNode {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === '') continue
    kept[name] = typeof value === 'number' ? coordinate(value) : value
  }
  return { tag, attributes: kept, children }
}

export type Side = 'left' | 'middle' | 'right'

/**
 * A piece of text at x, y whose `side` names the end that touches x, whatever the direction. Typed
 * names keep their own direction inside.
 */
export function label(
  words: string,
  x: number,
  y: number,
  options: { side?: Side; rtl?: boolean; quiet?: boolean; fill?: string; bold?: boolean } = {},
): SvgNode {
  const { side = 'left', rtl = false, quiet = false } = options
  const anchors = rtl
    ? { left: 'end', middle: 'middle', right: 'start' }
    : { left: 'start', middle: 'middle', right: 'end' }
  return node(
    'text',
    {
      x,
      y,
      'text-anchor': anchors[side],
      fill: options.fill ?? colour(quiet ? '--chart-quiet' : '--chart-text'),
      'font-weight': options.bold ? '600' : undefined,
      'unicode-bidi': 'plaintext',
    },
    [words],
  )
}

/** A straight line. */
export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  attributes: Attributes,
): SvgNode {
  return node('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...attributes })
}

/** A marker path put at x, y; a paper edge keeps it apart from what lies under it. */
export function marker(path: string, x: number, y: number, fill: string, said?: string): SvgNode {
  return node(
    'path',
    {
      d: path,
      transform: `translate(${coordinate(x)} ${coordinate(y)})`,
      fill,
      stroke: colour('--chart-paper'),
      'stroke-width': 1,
    },
    said === undefined ? [] : [node('title', {}, [said])],
  )
}
