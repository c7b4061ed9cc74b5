/** Answers as numbered records that can be compared between waves. */
import { keyOf, type Answer } from './table.ts'

/**
 * The name of every answer as a record: the same person with the same answer is the same record
 * in every wave. Where answers cannot be linked, the n-th answer of this value in this cell is
 * taken for the same one: the worst case, in which nobody changed who need not have.
 */
export function recordNames(answers: readonly Answer[]): readonly string[] {
  const counts = new Map<string, number>()
  return answers.map(({ person, row, column, value }) => {
    if (person !== undefined) return JSON.stringify([value, person])
    const kind = JSON.stringify([value, keyOf(row, column)])
    const ordinal = counts.get(kind) ?? 0
    counts.set(kind, ordinal + 1)
    return JSON.stringify([value, keyOf(row, column), ordinal])
  })
}

/** Gives every record a number, the same for the same name. */
export class Numbering {
  /** The answer of every record, by number. */
  readonly values: number[] = []
  private readonly numbers = new Map<string, number>()
  private marks = new Int32Array(64)
  private mark = 0

  of(names: readonly string[]): readonly number[] {
    return names.map((name) => {
      const known = this.numbers.get(name)
      if (known !== undefined) return known
      const [value] = JSON.parse(name) as [number]
      this.numbers.set(name, this.values.length)
      return this.values.push(value) - 1
    })
  }

  /** How many records one set has beyond the other, whichever way is more. */
  apart(a: readonly number[], b: readonly number[]): number {
    if (this.marks.length < this.numbers.size) this.marks = new Int32Array(this.numbers.size * 2)
    this.mark += 1
    for (const record of a) this.marks[record] = this.mark
    let common = 0
    for (const record of b) if (this.marks[record] === this.mark) common += 1
    return Math.max(a.length, b.length) - common
  }
}
