/** Turns margins into probabilities that mean what they say. */

/** logit = slope * margin + offset. */
export interface Line {
  slope: number
  offset: number
}

export function sigmoid(logit: number): number {
  return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit))
}

/** Softmax of `logits`, without overflow. */
export function softmax(logits: ArrayLike<number>): Float64Array {
  let top = -Infinity
  for (let at = 0; at < logits.length; at++) top = Math.max(top, logits[at]!)
  const shares = Float64Array.from(logits, (logit) => Math.exp(logit - top))
  let sum = 0
  for (const share of shares) sum += share
  for (let at = 0; at < shares.length; at++) shares[at]! /= sum
  return shares
}

/**
 * Platt scaling (Platt 1999 with the targets and Newton steps of Lin, Lin and Weng 2007): the line
 * that fits P(positive | margin) best on margins the model did not learn from. With one class only
 * the offset is the smoothed base rate and the slope a plain 1.
 */
export function plattLine(margins: ArrayLike<number>, positive: ArrayLike<boolean | number>): Line {
  const count = margins.length
  let positives = 0
  for (let at = 0; at < count; at++) if (positive[at]) positives++
  const negatives = count - positives
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (negatives + 2)
  const base = Math.log((positives + 1) / (negatives + 1))
  if (positives === 0 || negatives === 0) return { slope: 1, offset: base }
  let slope = 0
  let offset = base
  const loss = (a: number, b: number): number => {
    let sum = 0
    for (let at = 0; at < count; at++) {
      const logit = a * margins[at]! + b
      const target = positive[at] ? high : low
      sum +=
        (logit > 0 ? logit + Math.log1p(Math.exp(-logit)) : Math.log1p(Math.exp(logit))) -
        target * logit
    }
    return sum
  }
  let current = loss(slope, offset)
  for (let round = 0; round < 100; round++) {
    let [aa, bb, ab, ga, gb] = [1e-9, 1e-9, 0, 0, 0]
    for (let at = 0; at < count; at++) {
      const margin = margins[at]!
      const chance = sigmoid(slope * margin + offset)
      const curve = chance * (1 - chance)
      const error = chance - (positive[at] ? high : low)
      aa += curve * margin * margin
      bb += curve
      ab += curve * margin
      ga += error * margin
      gb += error
    }
    const determinant = aa * bb - ab * ab
    const da = -(bb * ga - ab * gb) / determinant
    const db = -(aa * gb - ab * ga) / determinant
    let length = 1
    let next = loss(slope + da, offset + db)
    while (next > current + 1e-4 * length * (ga * da + gb * db) && length > 1e-6) {
      length /= 2
      next = loss(slope + length * da, offset + length * db)
    }
    slope += length * da
    offset += length * db
    if (Math.abs(current - next) < 1e-9 * count) break
    current = next
  }
  return { slope: Math.max(slope, 1e-3), offset }
}

/**
 * The factor on the margins under which softmax fits the true labels best (temperature scaling, Guo
 * et al., ICML 2017), by golden-section search on a log scale.
 */
export function temperature(
  margins: readonly ArrayLike<number>[],
  truth: ArrayLike<number>,
): number {
  const loss = (logFactor: number): number => {
    const factor = Math.exp(logFactor)
    let sum = 0
    for (let at = 0; at < margins.length; at++) {
      const row = margins[at]!
      let top = -Infinity
      for (let label = 0; label < row.length; label++) top = Math.max(top, row[label]!)
      let total = 0
      for (let label = 0; label < row.length; label++)
        total += Math.exp(factor * (row[label]! - top))
      sum += Math.log(total) - factor * (row[truth[at]!]! - top)
    }
    return sum
  }
  if (margins.length === 0) return 3
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [Math.log(0.1), Math.log(50)]
  for (let round = 0; round < 40; round++) {
    const first = high - golden * (high - low)
    const second = low + golden * (high - low)
    if (loss(first) < loss(second)) high = second
    else low = first
  }
  return Math.exp((low + high) / 2)
}

/** Expected calibration error over equal-width bins (Naeini et al., AAAI 2015). 0 for no data. */
export function calibrationError(
  chances: ArrayLike<number>,
  happened: ArrayLike<boolean>,
  bins = 15,
): number {
  const sums = new Float64Array(bins)
  const hits = new Float64Array(bins)
  for (let at = 0; at < chances.length; at++) {
    const bin = Math.min(bins - 1, Math.floor(chances[at]! * bins))
    sums[bin]! += chances[at]!
    hits[bin]! += happened[at] ? 1 : 0
  }
  let error = 0
  for (let bin = 0; bin < bins; bin++) error += Math.abs(sums[bin]! - hits[bin]!)
  return chances.length > 0 ? error / chances.length : 0
}
