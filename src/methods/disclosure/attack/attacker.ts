/** An attacker on the releases: sees every shown figure unrounded, the whole staff list, and who changed nothing. */
import type { Answer } from '../table.ts'

/** A figure the attacker was shown: whose records it sums, and the exact sum. */
export interface Seen {
  readonly records: readonly string[]
  readonly sum: number
}

/** A range the attacker was shown: whose records it sums, and between what the sum lies. */
export interface SeenRange {
  readonly records: readonly string[]
  readonly low: number
  readonly high: number
}

/** One thing the attacker wants: the sum of a hidden cell, or one person's record. */
export interface Target {
  readonly name: string
  readonly records: readonly string[]
}

/** A linear equation over unknown groups of records. */
interface Equation {
  readonly terms: Map<number, number>
  sum: number
}

const tiny = 1e-7

/** Records that every figure and target holds or leaves together. */
function unknowns(sets: readonly (readonly string[])[]) {
  const inside = new Map<string, number[]>()
  sets.forEach((set, i) => {
    for (const record of set) inside.set(record, [...(inside.get(record) ?? []), i])
  })
  const byKind = new Map<string, number>()
  const sizes: number[] = []
  const members: Set<number>[] = sets.map(() => new Set())
  for (const holds of inside.values()) {
    const kind = holds.join()
    const unknown = byKind.get(kind) ?? byKind.size
    byKind.set(kind, unknown)
    sizes[unknown] = (sizes[unknown] ?? 0) + 1
    for (const set of holds) members[set]?.add(unknown)
  }
  return { sizes, members }
}

function subtract(from: Equation, times: number, other: Equation): void {
  for (const [unknown, value] of other.terms) {
    const left = (from.terms.get(unknown) ?? 0) - times * value
    if (Math.abs(left) < tiny) from.terms.delete(unknown)
    else from.terms.set(unknown, left)
  }
  from.sum -= times * other.sum
}

/** Gauss and Jordan over the reals: every equation keeps one unknown that no other has. */
function eliminate(equations: readonly Equation[]): Map<number, Equation> {
  const solved = new Map<number, Equation>()
  for (const { terms, sum } of equations) {
    const work: Equation = { terms: new Map(terms), sum }
    for (const unknown of terms.keys()) {
      const known = solved.get(unknown)
      const times = work.terms.get(unknown)
      if (known !== undefined && times !== undefined) subtract(work, times, known)
    }
    let pivot = -1
    for (const [unknown, value] of work.terms)
      if (pivot < 0 || Math.abs(value) > Math.abs(work.terms.get(pivot) ?? 0)) pivot = unknown
    if (pivot < 0) continue
    const scale = work.terms.get(pivot) ?? 1
    for (const [unknown, value] of work.terms) work.terms.set(unknown, value / scale)
    work.sum /= scale
    for (const other of solved.values()) {
      const times = other.terms.get(pivot)
      if (times !== undefined) subtract(other, times, work)
    }
    solved.set(pivot, work)
  }
  return solved
}

/** What a sum of unknowns is at least and at most. */
interface Limits {
  readonly terms: ReadonlyMap<number, number>
  readonly from: number
  readonly to: number
}

/** Narrows what each unknown can be, sum by sum; answers are whole numbers, and so are their sums. */
function propagate(limits: readonly Limits[], low: Float64Array, high: Float64Array): void {
  for (let round = 0, narrowed = true; narrowed && round < 30; round += 1) {
    narrowed = false
    for (const { terms, from, to } of limits) {
      let least = 0
      let most = 0
      for (const [unknown, times] of terms) {
        const [a, b] = [times * (low[unknown] ?? 0), times * (high[unknown] ?? 0)]
        least += Math.min(a, b)
        most += Math.max(a, b)
      }
      for (const [unknown, times] of terms) {
        const [a, b] = [times * (low[unknown] ?? 0), times * (high[unknown] ?? 0)]
        const ends = [
          (from - (most - Math.max(a, b))) / times,
          (to - (least - Math.min(a, b))) / times,
        ]
        const up = Math.min(high[unknown] ?? 0, Math.floor(Math.max(...ends) + tiny))
        const down = Math.max(low[unknown] ?? 0, Math.ceil(Math.min(...ends) - tiny))
        if (up < (high[unknown] ?? 0) - tiny || down > (low[unknown] ?? 0) + tiny) narrowed = true
        high[unknown] = up
        low[unknown] = down
      }
    }
  }
}

/**
 * The targets the attacker gets exactly: by adding and subtracting figures of all waves, or
 * because the scale leaves only one value. Written apart from the engine and sharing nothing with it.
 */
export function recovered(
  seen: readonly Seen[],
  targets: readonly Target[],
  scale: { readonly min: number; readonly max: number },
  ranges: readonly SeenRange[] = [],
): readonly Target[] {
  const shown = [...targets, ...seen, ...ranges]
  const { sizes, members } = unknowns(shown.map(({ records }) => records))
  const termsOf = (at: number) => new Map([...(members[at] ?? [])].map((unknown) => [unknown, 1]))
  const equations = seen.map(({ sum }, i): Equation => ({
    terms: termsOf(targets.length + i),
    sum,
  }))
  const between = ranges.map(({ low, high }, i): Limits => {
    return { terms: termsOf(targets.length + seen.length + i), from: low, to: high }
  })
  const solved = eliminate(equations)
  const low = Float64Array.from(sizes, (size) => size * scale.min)
  const high = Float64Array.from(sizes, (size) => size * scale.max)
  const exact = [...equations, ...solved.values()].map(({ terms, sum }): Limits => {
    return { terms, from: sum, to: sum }
  })
  propagate([...exact, ...between], low, high)
  return targets.filter((_, i) => {
    const parts = [...(members[i] ?? [])]
    if (parts.every((part) => (high[part] ?? 0) - (low[part] ?? 0) < tiny)) return true
    const work: Equation = { terms: new Map(parts.map((part) => [part, 1])), sum: 0 }
    for (const part of parts) {
      const known = solved.get(part)
      const times = work.terms.get(part)
      if (known !== undefined && times !== undefined) subtract(work, times, known)
    }
    return work.terms.size === 0
  })
}

/** The record of a person's answer, as the attacker sees that it stayed the same. */
export const recordOf = ({ person, value }: Answer): string => `${person ?? ''}=${value}`
