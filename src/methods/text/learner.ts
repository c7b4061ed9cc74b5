/** Fits the linear model of one set of rows: chooses features, makes rows, learns. */

import { easeOf } from './ease.ts'
import type { Example } from './examples.ts'
import { learn } from './learn.ts'
import type { Fit, Targets } from './learn.ts'
import type { Reading } from './reading.ts'
import type { Training } from './train.ts'
import { chooseFeatures, makeRows } from './vectors.ts'
import type { Buckets, Features } from './vectors.ts'

/** Weights are kept below this many numbers by leaving out rare features. */
const mostWeights = 120_000_000

/** Fits any subset of the examples. */
export class Learner {
  constructor(
    found: Buckets,
    targets: Targets,
    size: number,
    examples: readonly Example[],
    how: Training,
    reading: Reading,
  ) {
    this.found = found
    this.targets = targets
    this.size = size
    this.how = how
    this.reading = reading
    this.rowCost = examples.some((example) => example.weight !== undefined)
      ? Float32Array.from(examples, (example) => example.weight ?? 1)
      : undefined
  }

  private readonly found: Buckets
  private readonly targets: Targets
  private readonly size: number
  private readonly how: Training
  private readonly reading: Reading
  private readonly rowCost: Float32Array | undefined

  fit(rows: Int32Array): { features: Features; fit: Fit } {
    const { size, how } = this
    let least = how.least ?? (rows.length > 20_000 ? 2 : 1)
    let features = chooseFeatures(this.found, rows, this.reading.bits, least)
    while (features.rarity.length * size > mostWeights && least < 64) {
      features = chooseFeatures(this.found, rows, this.reading.bits, (least *= 2))
    }
    const targets = new Int8Array(rows.length * size)
    rows.forEach((row, at) =>
      targets.set(this.targets.subarray(row * size, (row + 1) * size), at * size),
    )
    const data = makeRows(this.found, rows, features)
    const columns = features.rarity.length
    const tells = how.tells ?? (size > 20 ? 0 : 0.5)
    const fit = learn(data, targets, size, columns, {
      cost: how.cost ?? (tells > 0 ? 0.1 : 1),
      passes: how.passes ?? 10,
      seed: how.seed ?? 1,
      positiveCost: balanceOf(
        targets,
        size,
        how.balance ?? (size > 1 && size <= 20 && !how.multi ? 0.5 : 0),
      ),
      ...(tells > 0 ? { ease: easeOf(data, targets, size, columns, tells) } : {}),
      ...(this.rowCost ? { rowCost: Float32Array.from(rows, (row) => this.rowCost![row]!) } : {}),
    })
    return { features, fit }
  }
}

function balanceOf(targets: Targets, size: number, balance: number): Float64Array {
  const positive = new Float64Array(size)
  const negative = new Float64Array(size)
  for (let at = 0; at < targets.length; at++) {
    if (targets[at]! > 0) positive[at % size]! += 1
    else if (targets[at]! < 0) negative[at % size]! += 1
  }
  return positive.map((count, at) =>
    count > 0 ? Math.max(1e-3, negative[at]! / count) ** balance : 1,
  )
}
