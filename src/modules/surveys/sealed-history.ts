// What later releases must know to give nobody away, packed small and sealed: it is as secret as the answers.
import type { RecordSet, Snapshot } from '#methods/disclosure'

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

/** Kinds are said once, and sets as places and numbers. */
export function pack(snapshot: Snapshot): Packed {
  const places = new Map<string, number>()
  const packSet = (set: RecordSet): number[] =>
    set.flatMap(([kind, times]) => {
      const place = places.get(kind) ?? places.size
      places.set(kind, place)
      return [place, times]
    })
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

export function unpack({ at, cells, kinds, known, hidden, ranged, otherWave }: Packed): Snapshot {
  const open = (sets: Sets): RecordSet[] =>
    sets.map((set) => {
      const counts: Array<[string, number]> = []
      for (let i = 0; i < set.length; i += 2)
        counts.push([kinds[set[i] ?? 0] ?? '[0,""]', set[i + 1] ?? 0])
      return counts
    })
  return {
    at,
    cells,
    known: open(known),
    hidden: open(hidden),
    ranged: open(ranged),
    ...(otherWave === true ? { unlinked: true } : {}),
  }
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
