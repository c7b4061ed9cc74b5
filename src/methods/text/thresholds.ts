/** Chooses at which probability a label holds. */

/** Positives found, false alarms and misses when everything from the k-th best on down is let go. */
function sweep(
  chances: readonly number[],
  truth: readonly boolean[],
): { order: number[]; positives: number } {
  const order = chances.map((_, at) => at).sort((a, b) => chances[b]! - chances[a]!)
  return { order, positives: truth.filter(Boolean).length }
}

const kept = (threshold: number): number => Math.min(0.999, Math.max(0.001, threshold))

/**
 * The threshold with the best F1 of the label, or of both sides averaged (macro-F1) where `both`.
 * Kept within 0.001 and 0.999; 0.5 where there is nothing to choose from.
 */
export function bestThreshold(
  chances: readonly number[],
  truth: readonly boolean[],
  both: boolean,
): number {
  const { order, positives } = sweep(chances, truth)
  const negatives = truth.length - positives
  if (positives === 0 || negatives === 0) return 0.5
  let [hits, alarms, best, threshold] = [0, 0, -1, 0.5]
  for (let at = 0; at < order.length; at++) {
    if (truth[order[at]!]) hits++
    else alarms++
    const here = chances[order[at]!]!
    const next = at + 1 < order.length ? chances[order[at + 1]!]! : 0
    if (next === here) continue
    const positive = (2 * hits) / (hits + alarms + positives)
    const rejected = negatives - alarms
    const negative = (2 * rejected) / (negatives + rejected + positives - hits)
    const score = both ? (positive + negative) / 2 : positive
    if (score > best) [best, threshold] = [score, (here + next) / 2]
  }
  return kept(threshold)
}

/**
 * The lowest threshold at which at least `precision` of the texts it lets through are right; the
 * highest possible one where no threshold reaches it. At least 10 texts must pass.
 */
export function thresholdForPrecision(
  chances: readonly number[],
  truth: readonly boolean[],
  precision: number,
): number {
  const { order } = sweep(chances, truth)
  let [hits, threshold] = [0, 0.999]
  for (let at = 0; at < order.length; at++) {
    if (truth[order[at]!]) hits++
    const here = chances[order[at]!]!
    if (at >= 9 && chances[order[at + 1] ?? -1] !== here && hits / (at + 1) >= precision)
      threshold = here
  }
  return kept(threshold)
}
