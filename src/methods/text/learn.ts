/** Fits linear classifiers, one per label, by dual coordinate descent (Hsieh et al., ICML 2008). */

import { seeded, shuffle } from './random.ts'
import type { Rows } from './vectors.ts'

/** What each row should be: +1, -1, or 0 for unknown, for each label; row-major. */
export type Targets = Int8Array

export interface Learning {
  /** How much an error costs against the size of the weights. */
  cost: number
  /** Passes over the data. */
  passes: number
  seed: number
  /** Cost factor of positive examples per label; negatives count 1. */
  positiveCost?: ArrayLike<number>
  /** Cost factor per row. */
  rowCost?: ArrayLike<number>
  /** Prior variance of each weight (columns x labels): larger ones move more easily. */
  ease?: Float32Array
}

/** Weights (columns x labels, interleaved by column) and one bias per label. */
export interface Fit {
  weights: Float32Array
  bias: Float64Array
}

/**
 * Squared-hinge loss with L2 penalty: min 1/2 w'w + cost * sum max(0, 1 - y w'x)^2, bias as a
 * penalised constant feature. The labels share each pass, so that one read of a row serves all.
 */
export function learn(
  rows: Rows,
  targets: Targets,
  labels: number,
  columns: number,
  how: Learning,
): Fit {
  const weights = new Float32Array(columns * labels)
  const bias = new Float64Array(labels)
  const alpha = new Float32Array(rows.count * labels)
  const order = Int32Array.from({ length: rows.count }, (_, row) => row)
  const random = seeded(how.seed)
  const margins = new Float64Array(labels)
  const { starts, columns: column, values } = rows
  const ease = how.ease
  const step = (row: number): number => {
    const from = starts[row]!
    const to = starts[row + 1]!
    margins.set(bias)
    let norm = 1
    for (let at = from; at < to; at++) {
      const value = values[at]!
      norm += value * value
      const offset = column[at]! * labels
      for (let label = 0; label < labels; label++)
        margins[label]! += value * weights[offset + label]!
    }
    let worst = 0
    for (let label = 0; label < labels; label++) {
      const target = targets[row * labels + label]!
      if (target === 0) continue
      const spot = row * labels + label
      const old = alpha[spot]!
      let cost = how.cost * (how.rowCost ? how.rowCost[row]! : 1)
      if (target > 0 && how.positiveCost) cost *= how.positiveCost[label]!
      if (cost <= 0) continue
      const softness = 0.5 / cost
      const gradient = target * margins[label]! - 1 + old * softness
      if (old === 0 && gradient >= 0) continue
      if (ease) {
        norm = 1
        for (let at = from; at < to; at++)
          norm += values[at]! * values[at]! * ease[column[at]! * labels + label]!
      }
      const next = Math.max(0, old - gradient / (norm + softness))
      const change = (next - old) * target
      if (change === 0) continue
      worst = Math.max(worst, Math.abs(gradient))
      alpha[spot] = next
      bias[label]! += change
      for (let at = from; at < to; at++) {
        const offset = column[at]! * labels + label
        weights[offset]! += change * values[at]! * (ease ? ease[offset]! : 1)
      }
    }
    return worst
  }
  for (let pass = 0; pass < how.passes; pass++) {
    shuffle(order, random)
    let worst = 0
    for (let at = 0; at < order.length; at++) worst = Math.max(worst, step(order[at]!))
    if (worst < 0.02) break
  }
  return { weights, bias }
}
