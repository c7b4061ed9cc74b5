/** Teaches a finished model a few more decisions without starting over. */

import { targetsOf } from './examples.ts'
import type { Example } from './examples.ts'
import { marginsOf } from './model.ts'
import type { Model } from './model.ts'
import { Reader } from './reading.ts'
import { collectBuckets, makeRows } from './vectors.ts'
import type { Features } from './vectors.ts'

/**
 * A new model that also follows `examples`, by passive-aggressive steps (PA-II, Crammer et al., JMLR
 * 2006): each text moves the weights just as far as it is wrong, held back by `cost`. New words get
 * weights; calibration, thresholds and refusal stay, so train anew after some hundred decisions.
 * @throws RangeError for a label the model does not have.
 */
export function learnMore(
  model: Model,
  examples: readonly Example[],
  cost = 0.5,
  passes = 3,
): Model {
  for (const { labels } of examples) {
    const strange = labels.find((label) => !model.labels.includes(label))
    if (strange !== undefined)
      throw new RangeError(`The model has no label "${strange}": train it anew to add one.`)
  }
  const size = marginsOf(model)
  const found = collectBuckets(
    examples.map(({ text }) => text),
    new Reader(model.reading),
  )
  const { features, weights } = withColumns(model, found.buckets, size)
  const bias = model.bias.slice()
  const rows = makeRows(
    found,
    examples.map((_, at) => at),
    features,
  )
  const targets = targetsOf(examples, model.labels, model.kind)
  for (let pass = 0; pass < passes; pass++) {
    for (let row = 0; row < rows.count; row++) {
      const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!]
      let squares = 1
      for (let at = from; at < to; at++) squares += rows.values[at]! ** 2
      for (let margin = 0; margin < size; margin++) {
        const target = targets[row * size + margin]!
        let sum = bias[margin]!
        for (let at = from; at < to; at++)
          sum += rows.values[at]! * weights[rows.columns[at]! * size + margin]!
        const loss = Math.max(0, 1 - target * sum)
        if (target === 0 || loss === 0) continue
        const step = ((examples[row]!.weight ?? 1) * target * loss) / (squares + 0.5 / cost)
        bias[margin]! += step
        for (let at = from; at < to; at++)
          weights[rows.columns[at]! * size + margin]! += step * rows.values[at]!
      }
    }
  }
  return { ...model, features, weights, bias }
}

function withColumns(
  model: Model,
  buckets: Int32Array,
  size: number,
): { features: Features; weights: Float32Array } {
  const { unseen } = model.features
  const columnOf = model.features.columnOf.slice()
  let columns = model.features.rarity.length
  for (const bucket of buckets) if (columnOf[bucket]! < 0) columnOf[bucket] = columns++
  const rarity = new Float32Array(columns).fill(unseen)
  rarity.set(model.features.rarity)
  const weights = new Float32Array(columns * size)
  weights.set(model.weights)
  return { features: { columnOf, rarity, unseen }, weights }
}
