/** The last look before a release: can anything be told by adding and subtracting all that is known? */

/** A set of records by number, and the sum of their answers. */
export interface RecordSum {
  readonly records: readonly number[]
  readonly sum: number
}

/** A known sum of groups of records ("atoms") that no set divides. */
interface Line {
  readonly terms: Map<number, number>
  sum: number
}

const tiny = 1e-8

/** Takes a multiple of one line from another. */
function take(from: Line, times: number, other: Line): void {
  for (const [atom, value] of other.terms) {
    const left = (from.terms.get(atom) ?? 0) - times * value
    if (Math.abs(left) < tiny) from.terms.delete(atom)
    else from.terms.set(atom, left)
  }
  from.sum -= times * other.sum
}

/** Lines of which each has one atom that no other has; they give away what the known sums do. */
class Basis {
  readonly lines = new Map<number, Line>()

  /** What is left of a line after everything known is taken away; nothing where it is known. */
  rest({ terms, sum }: Line): Line {
    const work = { terms: new Map(terms), sum }
    for (const atom of terms.keys()) {
      const known = this.lines.get(atom)
      const times = work.terms.get(atom)
      if (known !== undefined && times !== undefined) take(work, times, known)
    }
    return work
  }

  add(line: Line): void {
    const work = this.rest(line)
    let own: number | undefined
    for (const [atom, value] of work.terms)
      if (own === undefined || Math.abs(value) > Math.abs(work.terms.get(own) ?? 0)) own = atom
    if (own === undefined) return
    const scale = work.terms.get(own) ?? 1
    for (const [atom, value] of work.terms) work.terms.set(atom, value / scale)
    work.sum /= scale
    for (const other of this.lines.values()) {
      const times = other.terms.get(own)
      if (times !== undefined) take(other, times, work)
    }
    this.lines.set(own, work)
  }
}

function atomsOf(sets: readonly RecordSum[]) {
  const signatures = new Map<number, number[]>()
  sets.forEach(({ records }, i) => {
    for (const record of records) {
      const signature = signatures.get(record)
      if (signature === undefined) signatures.set(record, [i])
      else signature.push(i)
    }
  })
  const names = new Map<string, number>()
  const sizes: number[] = []
  const lines = sets.map(({ sum }): Line => ({ terms: new Map(), sum }))
  for (const signature of signatures.values()) {
    const name = signature.join(' ')
    const atom = names.get(name) ?? names.size
    if (!names.has(name)) {
      names.set(name, atom)
      for (const set of signature) lines[set]?.terms.set(atom, 1)
    }
    sizes[atom] = (sizes[atom] ?? 0) + 1
  }
  return { sizes, lines }
}

/** Narrows the interval of every atom by every line until nothing narrows. */
function narrow(lines: readonly Line[], low: Float64Array, high: Float64Array): void {
  for (let round = 0, moved = true; moved && round < 40; round += 1) {
    moved = false
    for (const { terms, sum } of lines) {
      let above = -sum
      let below = sum
      for (const [atom, times] of terms) {
        const [a, b] = [times * (low[atom] ?? 0), times * (high[atom] ?? 0)]
        above += Math.max(a, b)
        below -= Math.min(a, b)
      }
      // An atom can leave its lower end by what the line has left below, its upper by what is above.
      for (const [atom, times] of terms) {
        const [rise, fall] = times > 0 ? [below, above] : [above, below]
        const from = low[atom] ?? 0
        const to = high[atom] ?? 0
        const most = from + Math.max(0, rise) / Math.abs(times)
        const least = to - Math.max(0, fall) / Math.abs(times)
        if (most >= to - tiny && least <= from + tiny) continue
        high[atom] = Math.min(to, most)
        low[atom] = Math.min(Math.max(from, least), high[atom] ?? 0)
        moved = true
      }
    }
  }
}

/**
 * True where the sums of `known` sets, added and subtracted in any way, give the sum of a hidden
 * set or of fewer than `fewest` records, or where the scale leaves a group of records only one
 * value. Linear attacks: complete (Gauss and Jordan); bounds: by interval propagation.
 */
export function tellsHidden(
  known: readonly RecordSum[],
  hidden: readonly RecordSum[],
  fewest: number,
  scale: { readonly min: number; readonly max: number },
): boolean {
  const { sizes, lines } = atomsOf([...known, ...hidden])
  const basis = new Basis()
  const sums = lines.slice(0, known.length)
  for (const line of sums) basis.add(line)
  const given = [...basis.lines.values()]
  const few = ({ terms }: Line) =>
    [...terms.keys()].reduce((so, atom) => so + (sizes[atom] ?? 0), 0)
  if (given.some((line) => few(line) < fewest)) return true
  const secret = lines.slice(known.length).filter(({ terms }) => terms.size > 0)
  if (secret.some((line) => basis.rest(line).terms.size === 0)) return true
  const low = Float64Array.from(sizes, (size) => size * scale.min)
  const high = Float64Array.from(sizes, (size) => size * scale.max)
  narrow([...sums, ...given], low, high)
  const fixed = (atom: number) => (high[atom] ?? 0) - (low[atom] ?? 0) < tiny * 10
  const extreme = (atom: number, size: number) =>
    (high[atom] ?? 0) <= size * scale.min + tiny || (low[atom] ?? 0) >= size * scale.max - tiny
  return (
    sizes.some((size, atom) => fixed(atom) && (size < fewest || extreme(atom, size))) ||
    secret.some(({ terms }) => [...terms.keys()].every(fixed))
  )
}
