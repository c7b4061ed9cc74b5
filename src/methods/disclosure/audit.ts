/** The last look before a release: can anything be told by adding and subtracting all that is known? */
import { forcedAtoms } from './forced.ts'

/** A known sum: multiples of the sums of atoms, groups of records that no set divides. */
type Line = Map<number, number>

const tiny = 1e-8

/** Takes a multiple of one line from another. */
function take(from: Line, times: number, other: Line): void {
  for (const [atom, value] of other) {
    const left = (from.get(atom) ?? 0) - times * value
    if (Math.abs(left) < tiny) from.delete(atom)
    else from.set(atom, left)
  }
}

/**
 * Lines of which each has one atom of its own; together they give away what the known sums do.
 * NOTE: the own atom is one between the ends of the scale where there is any, so that a line whose
 * own atom stands at an end has only such atoms.
 */
class Basis {
  readonly lines = new Map<number, Line>()
  private readonly ends: readonly number[]

  constructor(ends: readonly number[]) {
    this.ends = ends
  }

  /** What is left of a line after everything known is taken away; nothing where it is known. */
  rest(line: Line): Line {
    const work = new Map(line)
    for (const atom of line.keys()) {
      const known = this.lines.get(atom)
      const times = work.get(atom)
      if (known !== undefined && times !== undefined) take(work, times, known)
    }
    return work
  }

  private ownOf(line: Line): number | undefined {
    let own: number | undefined
    const weight = (atom: number) =>
      Math.abs(line.get(atom) ?? 0) + (this.ends[atom] === 0 ? 1e6 : 0)
    for (const atom of line.keys()) if (own === undefined || weight(atom) > weight(own)) own = atom
    return own
  }

  add(line: Line): void {
    const work = this.rest(line)
    const own = this.ownOf(work)
    if (own === undefined) return
    const scale = work.get(own) ?? 1
    for (const [atom, value] of work) work.set(atom, value / scale)
    for (const other of this.lines.values()) {
      const times = other.get(own)
      if (times !== undefined) take(other, times, work)
    }
    this.lines.set(own, work)
  }
}

function atomsOf(
  sets: readonly (readonly number[])[],
  values: readonly number[],
  weights: readonly number[] | undefined,
) {
  const signatures = new Map<number, number[]>()
  sets.forEach((records, i) => {
    for (const record of records) {
      const signature = signatures.get(record)
      if (signature === undefined) signatures.set(record, [i])
      else signature.push(i)
    }
  })
  const names = new Map<string, number>()
  const sizes: number[] = []
  const sums: number[] = []
  const lines = sets.map((): Line => new Map())
  for (const [record, signature] of signatures) {
    const name = signature.join(' ')
    const atom = names.get(name) ?? names.size
    if (!names.has(name)) {
      names.set(name, atom)
      for (const set of signature) lines[set]?.set(atom, 1)
    }
    const weight = weights?.[record] ?? 1
    sizes[atom] = (sizes[atom] ?? 0) + weight
    sums[atom] = (sums[atom] ?? 0) + weight * (values[record] ?? 0)
  }
  return { sizes, sums, lines }
}

/** 1 for atoms at the lower end of the scale, -1 at the upper, 0 between. */
function endsOf(
  sizes: readonly number[],
  sums: readonly number[],
  { min, max }: { readonly min: number; readonly max: number },
): readonly number[] {
  return sizes.map((size, atom) => {
    const sum = sums[atom] ?? 0
    return sum <= size * min + tiny ? 1 : sum >= size * max - tiny ? -1 : 0
  })
}

/**
 * True where the sums of `known` sets, added and subtracted in any way, give the sum of a hidden
 * set or of fewer than `fewest` records, or where, with the scale taken into account, a group of
 * records can only stand at its end. `values` are the answers by record number, `weights` how many
 * answers a record stands for. Complete for
 * linear programming: atoms between the ends move freely, those at an end by `forcedAtoms`.
 */
export function tellsHidden(
  known: readonly (readonly number[])[],
  hidden: readonly (readonly number[])[],
  fewest: number,
  values: readonly number[],
  scale: { readonly min: number; readonly max: number },
  weights?: readonly number[],
): boolean {
  const { sizes, sums, lines } = atomsOf([...known, ...hidden], values, weights)
  const ends = endsOf(sizes, sums, scale)
  const basis = new Basis(ends)
  for (const line of lines.slice(0, known.length)) basis.add(line)
  for (const line of basis.lines.values()) {
    let people = 0
    for (const atom of line.keys()) people += sizes[atom] ?? 0
    if (people < fewest) return true
  }
  const secret = lines.slice(known.length).filter((line) => line.size > 0)
  if (secret.some((line) => basis.rest(line).size === 0)) return true
  const bound = [...basis.lines].filter(([own]) => ends[own] !== 0)
  return (
    forcedAtoms(
      bound.map(([own, terms]) => ({ own, terms })),
      ends,
    ).length > 0
  )
}
