/** Gauss-Legendre quadrature: integrals of smooth functions with few points. */

/** Nodes and weights on [low, high]; Newton's method on the Legendre polynomial (DLMF 3.5.15). */
export function gaussLegendre(
  count: number,
  low: number,
  high: number,
): { nodes: number[]; weights: number[] } {
  const nodes: number[] = []
  const weights: number[] = []
  const half = (high - low) / 2
  for (let i = 0; i < count; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5))
    let slope = 1
    for (let step = 0; step < 100; step++) {
      let before = 1
      let now = x
      for (let j = 2; j <= count; j++) {
        const next = ((2 * j - 1) * x * now - (j - 1) * before) / j
        before = now
        now = next
      }
      if (count === 1) before = 1
      slope = (count * (x * now - before)) / (x * x - 1)
      const move = now / slope
      x -= move
      if (Math.abs(move) < 1e-15) break
    }
    nodes.push(low + half * (1 - x))
    weights.push((2 * half) / ((1 - x * x) * slope * slope))
  }
  return { nodes, weights }
}
