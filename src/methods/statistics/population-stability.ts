/** Whether scores still lie as they did: the population stability index with its own yardstick. */
import { cannot, isCount, type Computed } from './computed.ts'
import { incompleteGamma } from './gamma.ts'

export interface Stability {
  value: number
  /** How likely an index as large is although nothing changed. */
  p: number
  n: readonly [number, number]
  verdict: 'no-clear-change' | 'some-change' | 'much-change'
}

/** Below this share of index a change is too small to matter even where it is certain (usual practice in credit scoring). */
const SOME = 0.1
const MUCH = 0.25
const CERTAIN = 0.01
const ENOUGH = 50

/**
 * The index between two histograms over the same bins, with half a case added to each bin. Without any change it is
 * about (1/n + 1/m) times a chi-squared figure with bins - 1 degrees of freedom (Yurdakul and Naranjo, Journal of Risk
 * Model Validation 14, 2020), so the fixed yardsticks 0.1 and 0.25 only count where that makes chance unlikely.
 */
export function populationStability(
  before: readonly number[],
  now: readonly number[],
): Computed<Stability> {
  if (before.length !== now.length || before.length < 2) return cannot('lengths-differ')
  const odd = [...before, ...now].findIndex((count) => !isCount(count))
  if (odd >= 0) return cannot('not-a-whole-number', odd)
  const [n, m] = [total(before), total(now)]
  if (n < ENOUGH || m < ENOUGH) return cannot('too-few')
  const bins = before.length
  let value = 0
  for (const [bin, count] of before.entries()) {
    const a = (count + 0.5) / (n + bins / 2)
    const b = ((now[bin] ?? 0) + 0.5) / (m + bins / 2)
    value += (b - a) * Math.log(b / a)
  }
  const p = incompleteGamma((bins - 1) / 2, value / (1 / n + 1 / m) / 2).upper
  const clear = p < CERTAIN && value >= SOME
  const verdict = !clear ? 'no-clear-change' : value >= MUCH ? 'much-change' : 'some-change'
  return { value, p, n: [n, m], verdict }
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
