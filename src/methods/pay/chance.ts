/** How far a gap could be chance: a permutation test and a bootstrap interval, for small numbers too. */
import { cannot, type Cannot, type Figure } from './cannot.ts'
import { gapPercent, percentileOf } from './centre.ts'
import { seeded, type Random } from '#methods/random'
import type { TwoGroups } from './raw-gaps.ts'

/** Two-sided p-value of the mean difference; `exact` where every division was counted. */
export interface Permutation {
  readonly p: number
  readonly exact: boolean
  readonly rounds: number
}

/** 95 % percentile interval of the mean gap, in per cent. */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly rounds: number
}

const roundsFor = (people: number) => Math.max(199, Math.min(1999, Math.floor(2e7 / people)))

function divisions(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= k && ways < 1e6; i += 1) ways = (ways * (n - k + i)) / i
  return Math.round(ways)
}

function countEvery(all: readonly number[], size: number, reaches: (sum: number) => boolean) {
  let hits = 0
  const walk = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      if (reaches(sum)) hits += 1
      return
    }
    for (let i = from; i <= all.length - left; i += 1) walk(i + 1, left - 1, sum + (all[i] ?? 0))
  }
  walk(0, size, 0)
  return hits
}

/**
 * Could the groups have been dealt at random? Fisher-Pitman permutation test of the difference of
 * means; exact up to 20,000 divisions, else Monte Carlo with (hits + 1) / (rounds + 1)
 * (Phipson and Smyth 2010), which is never zero.
 */
export function permutation({ reference, other }: TwoGroups, seed = 1): Permutation | Cannot {
  if (reference.length === 0 || other.length === 0)
    return cannot('one of the two groups has nobody in it')
  const all = [...reference, ...other]
  const n = all.length
  const m = other.length
  const total = all.reduce((sum, x) => sum + x, 0)
  const apart = (sum: number) => Math.abs((total - sum) / (n - m) - sum / m)
  const seen = apart(other.reduce((sum, x) => sum + x, 0))
  const slack = 1e-9 * (Math.abs(total) / n + seen)
  const reaches = (sum: number) => apart(sum) >= seen - slack
  const ways = divisions(n, m)
  if (ways <= 20_000) return { p: countEvery(all, m, reaches) / ways, exact: true, rounds: ways }
  const random = seeded(seed)
  const rounds = roundsFor(n)
  const deck = Float64Array.from(all)
  let hits = 0
  for (let round = 0; round < rounds; round += 1) {
    let sum = 0
    for (let i = 0; i < m; i += 1) {
      const at = i + Math.floor(random() * (n - i))
      const drawn = deck[at] ?? 0
      deck[at] = deck[i] ?? 0
      deck[i] = drawn
      sum += drawn
    }
    if (reaches(sum)) hits += 1
  }
  return { p: (hits + 1) / (rounds + 1), exact: false, rounds }
}

const resampledMean = (values: readonly number[], random: Random) => {
  let sum = 0
  for (let i = 0; i < values.length; i += 1)
    sum += values[Math.floor(random() * values.length)] ?? 0
  return sum / values.length
}

/** Bootstrap interval of the mean gap, each group drawn anew from itself (Efron and Tibshirani 1993). */
export function bootstrap({ reference, other }: TwoGroups, seed = 1): Interval | Cannot {
  if (reference.length < 2 || other.length < 2)
    return cannot('an interval needs at least two people in each group')
  const random = seeded(seed)
  const rounds = roundsFor(reference.length + other.length)
  const gaps: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const gap: Figure = gapPercent(resampledMean(reference, random), resampledMean(other, random))
    if (typeof gap === 'number') gaps.push(gap)
  }
  if (gaps.length < rounds) return cannot('too many people of the reference group are paid nothing')
  const sorted = Float64Array.from(gaps).sort()
  return { low: percentileOf(sorted, 0.025), high: percentileOf(sorted, 0.975), rounds }
}
