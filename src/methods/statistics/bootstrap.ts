/** Intervals for any figure at all, by drawing again from what was seen. */
import { cannot, isConfidence, measure, type Computed, type Measure } from './computed.ts'
import { seededDice } from './dice.ts'
import { normalCdf, normalQuantile } from './normal.ts'

export type BootstrapOptions = { seed: number; rounds?: number; confidence?: number }

/**
 * Bias-corrected and accelerated bootstrap (BCa; Efron, JASA 82, 1987) of `statistic` over `items`.
 * Draws on which the statistic is not finite are drawn again, up to as many times as there are
 * rounds. The same seed gives the same interval. Needs 3 items; when all draws agree there is
 * nothing to judge by, and the answer is "all-equal".
 */
export function bootstrap<T>(
  items: readonly T[],
  statistic: (drawn: readonly T[]) => number,
  options: BootstrapOptions,
): Computed<Measure> {
  const { seed, rounds = 2000, confidence = 0.95 } = options
  const n = items.length
  if (!isConfidence(confidence) || !(rounds >= 100 && rounds <= 100_000))
    return cannot('setting-out-of-range')
  if (n === 0) return cannot('no-answers')
  if (n < 3) return cannot('too-few')
  const value = statistic(items)
  if (!Number.isFinite(value)) return cannot('out-of-range')
  const dice = seededDice(seed)
  const drawn = Array.from(items)
  const found: number[] = []
  for (let round = 0; round < 2 * rounds && found.length < rounds; round++) {
    for (let i = 0; i < n; i++) drawn[i] = items[dice.below(n)] as T
    const again = statistic(drawn)
    if (Number.isFinite(again)) found.push(again)
  }
  if (found.length < rounds) return cannot('too-few')
  found.sort((a, b) => a - b)
  if (found[0] === found.at(-1)) return cannot('all-equal')
  const below = found.filter((one) => one < value).length
  const level = below + found.filter((one) => one === value).length / 2
  const bias = normalQuantile(Math.min(1 - 0.5 / rounds, Math.max(0.5 / rounds, level / rounds)))
  const acceleration = jackknifeAcceleration(items, statistic)
  const end = (p: number) => {
    const z = bias + normalQuantile(p)
    const moved = normalCdf(bias + z / Math.max(0.05, 1 - acceleration * z))
    return found[Math.min(rounds - 1, Math.max(0, Math.floor(moved * rounds)))] ?? value
  }
  const tail = (1 - confidence) / 2
  return measure(value, { low: end(tail), high: end(1 - tail) }, n, confidence)
}

function jackknifeAcceleration<T>(
  items: readonly T[],
  statistic: (drawn: readonly T[]) => number,
): number {
  // NOTE: beyond 400 items the acceleration is negligible and the jackknife would cost n squared.
  if (items.length > 400) return 0
  const left = items.map((_, out) => statistic(items.filter((__, i) => i !== out)))
  if (!left.every(Number.isFinite)) return 0
  const centre = left.reduce((a, b) => a + b, 0) / left.length
  let squares = 0
  let cubes = 0
  for (const one of left) {
    squares += (centre - one) ** 2
    cubes += (centre - one) ** 3
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0
}
