/** Which figures at the end of the scale are certain, because everything else is known too well. */

/** An equation that must hold for small moves: the multiples of the moves of atoms sum to zero. */
export interface Equation {
  readonly own: number
  readonly terms: ReadonlyMap<number, number>
}

const tiny = 1e-9

interface Tableau {
  readonly rows: Float64Array[]
  readonly basic: number[]
  readonly width: number
}

/** Moves are counted away from the end of the scale, so that each is zero or more. */
function tableauOf(equations: readonly Equation[], ends: readonly number[]) {
  const atoms = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))].sort(
    (a, b) => a - b,
  )
  const place = new Map(atoms.map((atom, i) => [atom, i]))
  const rows = equations.map(({ own, terms }) => {
    const row = new Float64Array(atoms.length)
    const turn = (terms.get(own) ?? 1) * (ends[own] ?? 1)
    for (const [atom, times] of terms)
      row[place.get(atom) ?? 0] = (times * (ends[atom] ?? 1)) / turn
    return row
  })
  const basic = equations.map(({ own }) => place.get(own) ?? 0)
  return { atoms, tableau: { rows, basic, width: atoms.length } }
}

function pivot({ rows, basic, width }: Tableau, at: number, entering: number): void {
  const row = rows[at] ?? new Float64Array(width)
  const scale = row[entering] ?? 1
  for (let j = 0; j < width; j += 1) row[j] = (row[j] ?? 0) / scale
  rows.forEach((other, i) => {
    const times = other[entering] ?? 0
    if (i === at || Math.abs(times) < tiny) return
    for (let j = 0; j < width; j += 1) other[j] = (other[j] ?? 0) - times * (row[j] ?? 0)
    other[entering] = 0
  })
  basic[at] = entering
}

/** Gain of letting one move in: itself, less what it takes from moves still looked for. */
function gain({ rows, basic }: Tableau, j: number, wanted: Uint8Array): number {
  let sum = wanted[j] ?? 0
  rows.forEach((row, i) => {
    sum -= (wanted[basic[i] ?? 0] ?? 0) * (row[j] ?? 0)
  })
  return sum
}

/**
 * The atoms that cannot move at all, given equations over atoms that all stand at an end of the
 * scale. `ends` is 1 for the lower end and -1 for the upper. Exact: the atoms that can move are
 * the largest support of {moves >= 0, equations hold}, found by the simplex method with Bland's
 * rule (1977), every unbounded ray showing some that can. NOTE: each equation has an `own` atom
 * that no other equation holds.
 */
export function forcedAtoms(
  equations: readonly Equation[],
  ends: readonly number[],
): readonly number[] {
  const { atoms, tableau } = tableauOf(equations, ends)
  const { rows, basic, width } = tableau
  const wanted = new Uint8Array(width).fill(1)
  for (let j = 0; j < width;) {
    if (basic.includes(j) || gain(tableau, j, wanted) <= tiny) {
      j += 1
      continue
    }
    let leaving = -1
    rows.forEach((row, i) => {
      if ((row[j] ?? 0) <= tiny) return
      if (leaving < 0 || (basic[i] ?? 0) < (basic[leaving] ?? 0)) leaving = i
    })
    if (leaving >= 0) pivot(tableau, leaving, j)
    else {
      wanted[j] = 0
      rows.forEach((row, i) => {
        if ((row[j] ?? 0) < -tiny) wanted[basic[i] ?? 0] = 0
      })
    }
    j = 0
  }
  return atoms.filter((_, j) => wanted[j] === 1)
}
