/** How alike two divisions of the same people into groups are. */

/**
 * Adjusted Rand index (Hubert and Arabie 1985) over people who are in a group in both divisions:
 * 1 for the same division, about 0 for chance. Undefined where neither divides anybody.
 */
export function adjustedRand(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
): number | undefined {
  const both = new Map<string, number>()
  const inA = new Map<number, number>()
  const inB = new Map<number, number>()
  let n = 0
  const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1)
  a.forEach((left, i) => {
    const right = b[i] ?? null
    if (left === null || right === null) return
    n += 1
    add(both, `${left} ${right}`)
    add(inA, left)
    add(inB, right)
  })
  const pairs = (counts: Iterable<number>) => {
    let sum = 0
    for (const count of counts) sum += (count * (count - 1)) / 2
    return sum
  }
  if (n < 2) return undefined
  const expected = (pairs(inA.values()) * pairs(inB.values())) / ((n * (n - 1)) / 2)
  const most = (pairs(inA.values()) + pairs(inB.values())) / 2
  return most === expected ? 1 : (pairs(both.values()) - expected) / (most - expected)
}
