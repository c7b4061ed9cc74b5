/** Ordinary least squares by Householder reflections, with the columns that cannot be told apart left out. */
import { cannot, type Cannot } from './cannot.ts'

/** A named column of the model, one value per person. */
export interface Column {
  readonly name: string
  readonly values: ArrayLike<number>
}

/** A fitted model; `columns` are the kept names, the first being the constant. */
export interface Fit {
  readonly columns: readonly string[]
  readonly coefficients: readonly number[]
  /** Columns that are constant or a sum of the others, left out. */
  readonly left: readonly string[]
  readonly residuals: Float64Array
  /** Inverse of the triangular factor, row-major, p x p: (X'X)^-1 = S S'. */
  readonly inverse: Float64Array
  readonly design: readonly Float64Array[]
}

const length = (v: Float64Array, from: number) => {
  let sum = 0
  for (let i = from; i < v.length; i += 1) sum += (v[i] ?? 0) ** 2
  return Math.sqrt(sum)
}

function spread(v: Float64Array): number {
  let mean = 0
  for (const x of v) mean += x / v.length
  let sum = 0
  for (const x of v) sum += (x - mean) ** 2
  return Math.sqrt(sum)
}

function reflect(by: Float64Array, from: number, v: Float64Array): void {
  let dot = 0
  for (let i = from; i < v.length; i += 1) dot += (by[i] ?? 0) * (v[i] ?? 0)
  for (let i = from; i < v.length; i += 1) v[i] = (v[i] ?? 0) - 2 * dot * (by[i] ?? 0)
}

function invertTriangle(r: readonly Float64Array[]): Float64Array {
  const p = r.length
  const inverse = new Float64Array(p * p)
  for (let col = 0; col < p; col += 1) {
    for (let row = col; row >= 0; row -= 1) {
      let sum = row === col ? 1 : 0
      for (let k = row + 1; k <= col; k += 1)
        sum -= (r[k]?.[row] ?? 0) * (inverse[k * p + col] ?? 0)
      inverse[row * p + col] = sum / (r[row]?.[row] ?? 1)
    }
  }
  return inverse
}

/**
 * Fits y = constant + columns. Columns that add nothing (relative remainder under 1e-9) are left
 * out in the order given and named. Source: Golub and Van Loan, Matrix Computations, 5.3.
 */
export function leastSquares(y: ArrayLike<number>, columns: readonly Column[]): Fit | Cannot {
  const n = y.length
  const target = Float64Array.from(y)
  const kept: string[] = []
  const left: string[] = []
  const design: Float64Array[] = []
  const mirrors: Float64Array[] = []
  const r: Float64Array[] = []
  for (const column of [{ name: 'constant', values: new Float64Array(n).fill(1) }, ...columns]) {
    const original = Float64Array.from(column.values)
    const work = original.slice()
    mirrors.forEach((mirror, at) => reflect(mirror, at, work))
    const at = mirrors.length
    const rest = length(work, at)
    const size = kept.length === 0 ? rest : spread(original)
    if (at >= n || rest <= 1e-9 * size || size <= 1e-12 * length(original, 0)) {
      left.push(column.name)
      continue
    }
    const mirror = new Float64Array(n)
    for (let i = at; i < n; i += 1) mirror[i] = work[i] ?? 0
    const turned = (work[at] ?? 0) > 0 ? -rest : rest
    mirror[at] = (mirror[at] ?? 0) - turned
    const scale = length(mirror, at)
    for (let i = at; i < n; i += 1) mirror[i] = (mirror[i] ?? 0) / scale
    work[at] = turned
    r.push(work)
    mirrors.push(mirror)
    kept.push(column.name)
    design.push(original)
  }
  const p = kept.length
  if (p === 0 || n <= p) return cannot(`${n} people are too few for ${p} coefficients`)
  const turned = target.slice()
  mirrors.forEach((mirror, at) => reflect(mirror, at, turned))
  const inverse = invertTriangle(r)
  const coefficients = kept.map((_, row) => {
    let sum = 0
    for (let k = row; k < p; k += 1) sum += (inverse[row * p + k] ?? 0) * (turned[k] ?? 0)
    return sum
  })
  const residuals = target.map((value, i) => {
    let fitted = 0
    for (let k = 0; k < p; k += 1) fitted += (coefficients[k] ?? 0) * (design[k]?.[i] ?? 0)
    return value - fitted
  })
  if (coefficients.some((b) => !Number.isFinite(b)))
    return cannot('the figures are too large to fit')
  return { columns: kept, coefficients, left, residuals, inverse, design }
}
