/** Oaxaca-Blinder: how much of a gap goes with measured differences, and how much does not. */
import { cannot, isCannot, type Cannot } from './cannot.ts'
import { leastSquares, type Column, type Fit } from './least-squares.ts'

/** People of the model: `isOther` is 1 for the group compared, 0 for the reference group. */
export interface Sample {
  readonly pay: Float64Array
  readonly isOther: Float64Array
  readonly columns: readonly Column[]
}

/** Parts of the gap, in the unit of `pay`; each set of parts sums to the gap. */
export interface Decomposition {
  readonly people: { readonly reference: number; readonly other: number }
  readonly gap: number
  readonly threefold: {
    readonly endowments: number
    readonly coefficients: number
    readonly interaction: number
  }
  readonly twofold: {
    readonly explained: number
    readonly unexplained: number
    readonly unexplainedReference: number
    readonly unexplainedOther: number
  }
  /** The same with a pooled model that leaves the group out (Neumark 1988): it explains too much. */
  readonly withoutIndicator: { readonly explained: number; readonly unexplained: number }
  /** Explained part by column, with the pooled coefficients; sums to `twofold.explained`. */
  readonly explainedBy: Readonly<Record<string, number>>
  /** Columns that add nothing to the others and were left out. */
  readonly leftOut: readonly string[]
}

const pick = (values: ArrayLike<number>, rows: readonly number[]) =>
  Float64Array.from(rows, (row) => values[row] ?? 0)

const average = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)

const less = (a: readonly number[], b: readonly number[]) => a.map((x, i) => x - (b[i] ?? 0))

/**
 * Threefold and twofold decomposition of mean(reference) - mean(other); A is the reference group.
 * E = (xA-xB)'bB, C = xB'(bA-bB), I = (xA-xB)'(bA-bB); twofold with the pooled coefficients b* of
 * a model that contains the group: explained (xA-xB)'b*, unexplained xA'(bA-b*) + xB'(b*-bB).
 * Sources: Oaxaca 1973; Blinder 1973; Jann, Stata Journal 8(4) 2008.
 */
export function decompose({ pay, isOther, columns }: Sample): Decomposition | Cannot {
  const rows = [...pay.keys()]
  const sides = [0, 1].map((side) => rows.filter((row) => isOther[row] === side))
  const [a = [], b = []] = sides
  if (a.length === 0 || b.length === 0) return cannot('one of the two groups has nobody in it')
  const plain = leastSquares(pay, columns)
  if (isCannot(plain)) return plain
  const leftOut = plain.left
  const used = columns.filter(({ name }) => !leftOut.includes(name))
  const pooled = leastSquares(pay, [...used, { name: '(group)', values: isOther }])
  if (isCannot(pooled)) return pooled
  if (pooled.left.includes('(group)'))
    return cannot('the explaining columns say who is in which group')
  const fits: Fit[] = []
  for (const side of sides) {
    const fit = leastSquares(
      pick(pay, side),
      used.map(({ name, values }) => ({ name, values: pick(values, side) })),
    )
    if (isCannot(fit)) return fit
    if (fit.left.length > 0) {
      const names = fit.left.map((name) => `"${name}"`).join(', ')
      return cannot(
        `within one group ${names} is the same for everybody or follows from the others`,
      )
    }
    fits.push(fit)
  }
  const bA = fits[0]?.coefficients ?? []
  const bB = fits[1]?.coefficients ?? []
  const both = pooled.coefficients.slice(0, -1)
  const xA = [1, ...used.map(({ values }) => average(pick(values, a)))]
  const xB = [1, ...used.map(({ values }) => average(pick(values, b)))]
  const apart = less(xA, xB)
  const gap = average(pick(pay, a)) - average(pick(pay, b))
  const neumark = dot(apart, plain.coefficients)
  const unexplainedReference = dot(xA, less(bA, both))
  const unexplainedOther = dot(xB, less(both, bB))
  return {
    people: { reference: a.length, other: b.length },
    gap,
    threefold: {
      endowments: dot(apart, bB),
      coefficients: dot(xB, less(bA, bB)),
      interaction: dot(apart, less(bA, bB)),
    },
    twofold: {
      explained: dot(apart, both),
      unexplained: unexplainedReference + unexplainedOther,
      unexplainedReference,
      unexplainedOther,
    },
    withoutIndicator: { explained: neumark, unexplained: gap - neumark },
    explainedBy: Object.fromEntries(
      used.map(({ name }, i) => [name, (apart[i + 1] ?? 0) * (both[i + 1] ?? 0)]),
    ),
    leftOut,
  }
}
