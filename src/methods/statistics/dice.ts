/** Randomness that repeats: the same seed always throws the same numbers. */

export type Dice = {
  /** A number from 0 up to, not including, 1. */
  unit: () => number
  /** A whole number from 0 to n - 1. */
  below: (n: number) => number
  /** A standard normal number. */
  normal: () => number
  /** A shuffled copy (Fisher-Yates). */
  shuffled: <T>(items: readonly T[]) => T[]
}

/** Dice of sfc32 (Doty-Humphrey, PractRand), its state filled from the seed by splitmix32. */
export function seededDice(seed: number): Dice {
  let state = Number.isFinite(seed) ? Math.trunc(seed) | 0 : 0
  const fill = () => {
    state = (state + 0x9e3779b9) | 0
    let t = state ^ (state >>> 16)
    t = Math.imul(t, 0x21f0aaad)
    t ^= t >>> 15
    t = Math.imul(t, 0x735a2d97)
    return (t ^ (t >>> 15)) | 0
  }
  let a = fill()
  let b = fill()
  let c = fill()
  let counter = 1
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return t >>> 0
  }
  for (let i = 0; i < 12; i++) next()
  // 53 bits, so that a draw among many is as fair as a draw among few.
  const unit = () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992
  const below = (n: number) => Math.floor(unit() * n)
  const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
  const shuffled = <T>(items: readonly T[]) => {
    const copy = [...items]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = below(i + 1)
      const held = copy[i] as T
      copy[i] = copy[j] as T
      copy[j] = held
    }
    return copy
  }
  return { unit, below, normal, shuffled }
}
