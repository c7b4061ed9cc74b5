/** Lets features that already tell labels apart by counting move more easily while learning. */

import type { Targets } from './learn.ts'
import type { Rows } from './vectors.ts'

/**
 * Prior variance per feature and label: the squared log ratio of how often the feature stands with
 * and without the label, on average 1, mixed with a flat 1. Learning with it equals learning on
 * features scaled by that ratio, the idea of NB-SVM (Wang and Manning, ACL 2012), but leaves the
 * features, and so the explanations, as they are.
 */
export function easeOf(
  rows: Rows,
  targets: Targets,
  size: number,
  columns: number,
  mix: number,
): Float32Array {
  const withLabel = new Float32Array(columns * size).fill(1)
  const without = new Float32Array(columns * size).fill(1)
  const sums = [new Float64Array(size).fill(columns), new Float64Array(size).fill(columns)]
  for (let row = 0; row < rows.count; row++) {
    for (let label = 0; label < size; label++) {
      const target = targets[row * size + label]!
      if (target === 0) continue
      const counts = target > 0 ? withLabel : without
      for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) {
        counts[rows.columns[at]! * size + label]!++
      }
      sums[target > 0 ? 0 : 1]![label]! += rows.starts[row + 1]! - rows.starts[row]!
    }
  }
  const ease = withLabel
  const totals = new Float64Array(size)
  for (let at = 0; at < ease.length; at++) {
    const label = at % size
    const ratio = Math.log(withLabel[at]! / sums[0]![label]! / (without[at]! / sums[1]![label]!))
    ease[at] = ratio * ratio
    totals[label]! += ease[at]!
  }
  for (let at = 0; at < ease.length; at++) {
    const mean = totals[at % size]! / columns
    ease[at] = mean > 0 ? 1 - mix + (mix * ease[at]!) / mean : 1
  }
  return ease
}
