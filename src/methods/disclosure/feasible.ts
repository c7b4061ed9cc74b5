/** How exactly hidden figures can still be told from the shown ones: exact bounds by network flow. */
import type { Table } from './table.ts'

/** What an outsider may take a figure to lie between. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

interface Arc {
  readonly to: number
  room: number
  readonly back: number
}

/**
 * How far a hidden figure can move while every shown figure and every sum stays as it is.
 * `value` and `bounds` give each hidden cell's figure and limits; undefined means shown or empty.
 * Answers with the width of its feasible interval, but no more than `enough`.
 * Exact: the hidden cells form a network, and a figure's bounds are its value plus and minus the
 * largest circulation through its edge (Cox 1995; Ford and Fulkerson 1956).
 */
export function widthOf(
  table: Table,
  cell: number,
  value: (cell: number) => number,
  bounds: (cell: number) => Bounds | undefined,
  enough: number,
): number {
  const edge = table.cells[cell]
  const limits = bounds(cell)
  if (edge === undefined || limits === undefined) return 0
  const at = value(cell)
  const network = () => residual(table, cell, value, bounds)
  const up = flow(network(), edge.to, edge.from, Math.min(enough, limits.high - at))
  if (up >= enough) return up
  return up + flow(network(), edge.from, edge.to, Math.min(enough - up, at - limits.low))
}

type Network = { readonly arcs: Arc[]; readonly leaving: number[][] }

function residual(
  { cells, nodes }: Table,
  except: number,
  value: (cell: number) => number,
  bounds: (cell: number) => Bounds | undefined,
): Network {
  const arcs: Arc[] = []
  const leaving: number[][] = Array.from({ length: nodes }, () => [])
  cells.forEach(({ from, to }, i) => {
    const limits = i === except ? undefined : bounds(i)
    if (limits === undefined) return
    leaving[from]?.push(arcs.length)
    leaving[to]?.push(arcs.length + 1)
    arcs.push({ to, room: limits.high - value(i), back: arcs.length + 1 })
    arcs.push({ to: from, room: value(i) - limits.low, back: arcs.length - 1 })
  })
  return { arcs, leaving }
}

/** Largest flow from one node to another, no more than `wanted` (Edmonds and Karp 1972). */
function flow({ arcs, leaving }: Network, from: number, to: number, wanted: number): number {
  let total = 0
  while (wanted - total > 1e-9) {
    const by = new Int32Array(leaving.length).fill(-1)
    const queue = [from]
    const reached = new Uint8Array(leaving.length)
    reached[from] = 1
    for (let head = 0; head < queue.length && reached[to] === 0; head += 1) {
      for (const at of leaving[queue[head] ?? 0] ?? []) {
        const arc = arcs[at]
        if (arc === undefined || arc.room <= 1e-9 || reached[arc.to] === 1) continue
        reached[arc.to] = 1
        by[arc.to] = at
        queue.push(arc.to)
      }
    }
    if (reached[to] === 0 || from === to) return total
    let room = wanted - total
    const path: Arc[] = []
    for (let node = to; node !== from;) {
      const arc = arcs[by[node] ?? 0]
      if (arc === undefined) return total
      path.push(arc)
      room = Math.min(room, arc.room)
      node = arcs[arc.back]?.to ?? from
    }
    for (const arc of path) {
      arc.room -= room
      const back = arcs[arc.back]
      if (back !== undefined) back.room += room
    }
    total += room
  }
  return total
}
