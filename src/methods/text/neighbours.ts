/** The labelled texts most like a given one, to show beside a suggestion. */

import type { Example } from './examples.ts'
import { Reader } from './reading.ts'
import type { Reading } from './reading.ts'
import { chooseFeatures, collectBuckets, makeRows } from './vectors.ts'
import type { Features } from './vectors.ts'

export interface Neighbour {
  example: Example
  /** Cosine of the two texts as the model reads them, 0 to 1. */
  likeness: number
}

/** Holds the examples in memory; a model file never holds any text. */
export class Neighbours {
  private readonly examples: readonly Example[]
  private readonly reader: Reader
  private readonly features: Features
  private readonly postings: { rows: Int32Array; values: Float32Array; starts: Int32Array }

  constructor(examples: readonly Example[], reading: Reading) {
    this.examples = examples
    this.reader = new Reader(reading)
    const found = collectBuckets(
      examples.map(({ text }) => text),
      this.reader,
    )
    const everyone = examples.map((_, at) => at)
    this.features = chooseFeatures(found, everyone, reading.bits, 1)
    const rows = makeRows(found, everyone, this.features)
    const columns = this.features.rarity.length
    const starts = new Int32Array(columns + 1)
    for (const column of rows.columns) starts[column + 1]!++
    for (let column = 0; column < columns; column++) starts[column + 1]! += starts[column]!
    const next = starts.slice()
    const [rowOf, values] = [
      new Int32Array(rows.columns.length),
      new Float32Array(rows.columns.length),
    ]
    for (let row = 0; row < rows.count; row++) {
      const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!]
      let squares = 0
      for (let at = from; at < to; at++) squares += rows.values[at]! ** 2
      for (let at = from; at < to; at++) {
        const place = next[rows.columns[at]!]!++
        rowOf[place] = row
        values[place] = rows.values[at]! / Math.sqrt(squares)
      }
    }
    this.postings = { rows: rowOf, values, starts }
  }

  /** The `count` examples most like `text`, best first; those with nothing in common are left out. */
  near(text: string, count: number): Neighbour[] {
    const row = makeRows(collectBuckets([text], this.reader), [0], this.features)
    const { rows, values, starts } = this.postings
    const scores = new Float64Array(this.examples.length)
    let squares = 0
    for (let at = 0; at < row.columns.length; at++) {
      const column = row.columns[at]!
      squares += row.values[at]! ** 2
      for (let place = starts[column]!; place < starts[column + 1]!; place++) {
        scores[rows[place]!]! += row.values[at]! * values[place]!
      }
    }
    const length = Math.sqrt(squares) || 1
    return [...scores.keys()]
      .filter((at) => scores[at]! > 0)
      .sort((a, b) => scores[b]! - scores[a]! || a - b)
      .slice(0, count)
      .map((at) => ({ example: this.examples[at]!, likeness: Math.min(1, scores[at]! / length) }))
  }
}
