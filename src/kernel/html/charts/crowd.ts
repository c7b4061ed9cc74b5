/** Draws many people as fewer, larger marks, so that a map of ten thousand still fits a page. */
import { coordinate, node } from './nodes.ts'
import { colour } from './palette.ts'
import type { SvgNode } from './types.ts'

export type Spot = { x: number; y: number; group: number | null }
export type Crowd = { x: number; y: number; count: number }

/** Up to this many people each has a mark. */
export const MOST_MARKS = 300
const CELL = 20

/** People of one group within a cell of 20 px become one crowd at their middle. */
export function gathered(spots: readonly Spot[], all: number): Crowd[] {
  if (all <= MOST_MARKS) return spots.map(({ x, y }) => ({ x, y, count: 1 }))
  const cells = new Map<string, Crowd>()
  for (const { x, y } of spots) {
    const key = `${Math.round(x / CELL)} ${Math.round(y / CELL)}`
    const held = cells.get(key)
    if (!held) {
      cells.set(key, { x, y, count: 1 })
      continue
    }
    held.count += 1
    held.x += (x - held.x) / held.count
    held.y += (y - held.y) / held.count
  }
  return [...cells.values()]
}

/** Marks of one series; their area grows with the crowd, up to nearly the width of a cell. */
export function crowdMarks(crowds: readonly Crowd[], path: string, fill: string): SvgNode {
  const largest = crowds.reduce((most, crowd) => Math.max(most, crowd.count), 1)
  return node(
    'g',
    { fill, stroke: colour('--chart-paper'), 'stroke-width': 1 },
    crowds.map(({ x, y, count }) => {
      const size =
        largest === 1 ? '' : ` scale(${coordinate(0.5 + 1.5 * Math.sqrt(count / largest))})`
      return node('path', {
        d: path,
        transform: `translate(${coordinate(x)} ${coordinate(y)})${size}`,
      })
    }),
  )
}
