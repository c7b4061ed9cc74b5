// What later releases must know to give nobody away, packed small and sealed: it is as secret as the answers.
import type { Snapshot } from '#methods/disclosure'

/** One measure's earlier release, and the counts of spreads that were published. */
export type Guarded = { snapshots: Packed[]; spreads: Record<string, number>[] }
export type Guard = Record<string, Guarded>

type Sets = number[][]
export type Packed = {
  /** Of an earlier wave: who answered then and who answers now cannot be linked. */
  otherWave?: boolean
  at: string
  cells: Snapshot['cells']
  kinds: string[]
  known: Sets
  hidden: Sets
  ranged: Sets
}

/**
 * Records that cannot be linked are named by value, cell and number, and a set always holds the first so many of a
 * kind: kind and number of records say the whole set.
 */
export function pack(snapshot: Snapshot): Packed {
  const places = new Map<string, number>()
  const packSet = (set: readonly string[]): number[] => {
    const counts = new Map<number, number>()
    for (const name of set) {
      const [value, cell] = JSON.parse(name) as [number, string, number]
      const kind = JSON.stringify([value, cell])
      const place = places.get(kind) ?? places.size
      places.set(kind, place)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
    return [...counts].flat()
  }
  const known = snapshot.known.map(packSet)
  const hidden = snapshot.hidden.map(packSet)
  const ranged = snapshot.ranged.map(packSet)
  return {
    at: snapshot.at,
    cells: snapshot.cells,
    kinds: [...places.keys()],
    known,
    hidden,
    ranged,
  }
}

export const otherWave = (guard: Guard): Guard =>
  Object.fromEntries(
    Object.entries(guard).map(([measure, { snapshots, spreads }]) => [
      measure,
      { spreads, snapshots: snapshots.map((one) => ({ ...one, otherWave: true })) },
    ]),
  )

export function unpack({ at, cells, kinds, known, hidden, ranged }: Packed): Snapshot {
  const open = (sets: Sets) =>
    sets.map((set) => {
      const names: string[] = []
      for (let i = 0; i < set.length; i += 2) {
        const [value, cell] = JSON.parse(kinds[set[i] ?? 0] ?? '[0,""]') as [number, string]
        for (let n = 0; n < (set[i + 1] ?? 0); n += 1) names.push(JSON.stringify([value, cell, n]))
      }
      return names
    })
  return { at, cells, known: open(known), hidden: open(hidden), ranged: open(ranged) }
}

/** All earlier guards of a series as one: for each measure what was released, in order. */
export function joined(guards: readonly Guard[]): Guard {
  const all: Guard = {}
  for (const guard of guards)
    for (const [measure, { snapshots, spreads }] of Object.entries(guard)) {
      const before = (all[measure] ??= { snapshots: [], spreads: [] })
      before.snapshots.push(...snapshots)
      before.spreads.push(...spreads)
    }
  return all
}
