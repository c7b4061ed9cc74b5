/** Chooses when a model should say that it does not know. */

import { plattLine, sigmoid } from './calibrate.ts'
import type { Model, Refusal } from './model.ts'

/**
 * A refusal rule from how sure the model was of held-out texts it was made for, and of texts it was
 * not made for, where there are any. The threshold is the split-conformal one (Vovk et al. 2005):
 * of new in-scope texts like the held-out ones at most about `rate` fall below it. Rate 0: never.
 * The out-of-scope probability is as if half of all texts were out of scope.
 */
export function refusalFrom(
  inside: readonly number[],
  outside: readonly number[],
  rate: number,
): Refusal {
  const sorted = Float64Array.from(inside).sort()
  const usual =
    sorted.length > 0 ? Array.from({ length: 101 }, (_, at) => quantile(sorted, at / 100)) : []
  const line =
    outside.length > 0 && inside.length > 0
      ? plattLine(
          [...inside, ...outside].map((sure) => -sure),
          [...inside.map(() => false), ...outside.map(() => true)],
        )
      : null
  if (line) line.offset += Math.log(inside.length / outside.length)
  const place = Math.floor(rate * (sorted.length + 1))
  const below = rate > 0 && place > 0 ? sorted[Math.min(place, sorted.length) - 1]! : null
  return { below, rate, usual, outOfScope: line }
}

/** Linear-interpolation quantile of sorted numbers. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1)
  const low = Math.floor(place)
  const high = Math.min(low + 1, sorted.length - 1)
  return sorted[low]! + (place - low) * (sorted[high]! - sorted[low]!)
}

/** How much a text of unknown words alone counts against the best margin; tuned on CLINC150. */
const newWords = 0.5

/**
 * How sure a model is, whatever its answer. `single`: the best margin, less for new words. Otherwise the smallest
 * distance, in logits, of any label from its threshold.
 */
export function sureness(
  margins: ArrayLike<number>,
  unknown: number,
  model: Pick<Model, 'kind' | 'lines' | 'thresholds'>,
): number {
  if (model.kind === 'single') {
    let best = -Infinity
    for (let at = 0; at < margins.length; at++) best = Math.max(best, margins[at]!)
    return best - newWords * unknown
  }
  let nearest = Infinity
  for (let at = 0; at < margins.length; at++) {
    const line = model.lines[at]!
    const threshold = model.thresholds[model.kind === 'binary' ? 1 : at]!
    const edge = Math.log(threshold / (1 - threshold))
    nearest = Math.min(nearest, Math.abs(line.slope * margins[at]! + line.offset - edge))
  }
  return nearest
}

/**
 * Probability of being out of scope. With examples, the fitted line; without, the share of held-out
 * in-scope texts the model was surer of (one minus the conformal p-value).
 */
export function outOfScope(sure: number, refusal: Model['refusal']): number {
  if (refusal.outOfScope)
    return sigmoid(refusal.outOfScope.slope * -sure + refusal.outOfScope.offset)
  const { usual } = refusal
  let at = 0
  while (at < usual.length && usual[at]! < sure) at++
  if (at === 0) return 1
  if (at === usual.length) return 0
  const [low, high] = [usual[at - 1]!, usual[at]!]
  const share = (at - 1 + (sure - low) / Math.max(high - low, 1e-12)) / (usual.length - 1)
  return Math.min(1, Math.max(0, 1 - share))
}
