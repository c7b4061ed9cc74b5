/** Sets of answers that can be compared between releases, as counts of kinds: their size costs nothing. */
import { keyOf, timesOf, type Answer } from './table.ts'

/** A kind of record and how many of it: always the first so many. */
export type RecordSet = readonly (readonly [kind: string, times: number])[]

/** The same set by the numbers of kinds. */
export type Counted = ReadonlyMap<number, number>

/**
 * The kind of an answer: the same person with the same answer is the same record in every wave.
 * Where answers cannot be linked, the n-th answer of this value in this cell is taken for the
 * same one, so that the kind is value and cell, and a set holds the first so many of it.
 */
export const kindOf = ({ person, row, column, value }: Answer): string =>
  JSON.stringify(person === undefined ? [value, keyOf(row, column)] : [value, person])

/** The set of some answers, whose kinds are given. NOTE: answers of one kind are in the same cells, all of them or none. */
export function setOf(
  answers: readonly Answer[],
  kinds: readonly string[],
  members: readonly number[],
): RecordSet {
  const counts = new Map<string, number>()
  for (const member of members) {
    const answer = answers[member]
    const kind = kinds[member]
    if (answer === undefined || kind === undefined) continue
    counts.set(kind, (counts.get(kind) ?? 0) + timesOf(answer))
  }
  return [...counts]
}

/** Numbers kinds, the same for the same name, and cuts sets into the parts that no set divides. */
export class Kinds {
  private readonly values: number[] = []
  private readonly numbers = new Map<string, number>()

  of(set: RecordSet): Counted {
    const counted = new Map<number, number>()
    for (const [kind, times] of set) {
      const number = this.number(kind)
      counted.set(number, (counted.get(number) ?? 0) + times)
    }
    return counted
  }

  private number(kind: string): number {
    const known = this.numbers.get(kind)
    if (known !== undefined) return known
    const [value] = JSON.parse(kind) as [number]
    this.numbers.set(kind, this.values.length)
    return this.values.push(value) - 1
  }

  /** The answers of a set by value, whatever group they were given in. */
  byValue(set: Counted): Counted {
    const counted = new Map<number, number>()
    for (const [kind, times] of set) {
      const value = this.values[kind] ?? 0
      counted.set(value, (counted.get(value) ?? 0) + times)
    }
    return counted
  }

  /** Each set as pieces: the first so many of a kind that no set ends between. */
  pieces(sets: readonly Counted[]) {
    const ends = new Map<number, number[]>()
    for (const set of sets)
      for (const [kind, times] of set) {
        const known = ends.get(kind)
        if (known === undefined) ends.set(kind, [times])
        else if (!known.includes(times)) known.push(times)
      }
    const values: number[] = []
    const weights: number[] = []
    const upTo = new Map<number, Map<number, readonly number[]>>()
    for (const [kind, times] of ends) {
      const cut = new Map<number, readonly number[]>()
      const parts: number[] = []
      let before = 0
      for (const end of times.toSorted((a, b) => a - b)) {
        if (end <= before) continue
        parts.push(values.length)
        values.push(this.values[kind] ?? 0)
        weights.push(end - before)
        before = end
        cut.set(end, [...parts])
      }
      upTo.set(kind, cut)
    }
    const lists = sets.map((set) =>
      [...set].flatMap(([kind, times]) => upTo.get(kind)?.get(times) ?? []),
    )
    return { values, weights, lists }
  }
}

export const sizeOf = (set: Counted): number => {
  let size = 0
  for (const times of set.values()) size += times
  return size
}

/** How many records one set has beyond the other, whichever way is more. */
export function apart(a: Counted, b: Counted): number {
  let common = 0
  for (const [kind, times] of a) common += Math.min(times, b.get(kind) ?? 0)
  return Math.max(sizeOf(a), sizeOf(b)) - common
}
