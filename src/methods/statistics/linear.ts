/** Solves small dense systems of linear equations, as run lengths need. */

/**
 * x of A x = b by Gaussian elimination with partial pivoting. `matrix` is square, rows first, and is
 * overwritten together with `right`. Null when the matrix is singular.
 */
export function solveLinear(matrix: number[][], right: number[]): number[] | null {
  const n = right.length
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0
  for (let column = 0; column < n; column++) {
    let best = column
    for (let row = column + 1; row < n; row++)
      if (Math.abs(at(row, column)) > Math.abs(at(best, column))) best = row
    const pivot = matrix[best]
    const held = matrix[column]
    if (!pivot || !held || !((pivot[column] ?? 0) !== 0)) return null
    matrix[best] = held
    matrix[column] = pivot
    const b = right[best] ?? 0
    right[best] = right[column] ?? 0
    right[column] = b
    for (let row = column + 1; row < n; row++) {
      const target = matrix[row]
      if (!target) return null
      const factor = (target[column] ?? 0) / (pivot[column] ?? 1)
      if (factor === 0) continue
      for (let j = column; j < n; j++) target[j] = (target[j] ?? 0) - factor * (pivot[j] ?? 0)
      right[row] = (right[row] ?? 0) - factor * b
    }
  }
  const x = Array.from({ length: n }, () => 0)
  for (let row = n - 1; row >= 0; row--) {
    let rest = right[row] ?? 0
    for (let j = row + 1; j < n; j++) rest -= at(row, j) * (x[j] ?? 0)
    x[row] = rest / at(row, row)
  }
  return x.every(Number.isFinite) ? x : null
}
