/** Turns texts into sparse rows: which features each text has, and how much they count. */

import type { Reader } from './reading.ts'

/** The features a model knows: bucket to column, and how rare each column is. */
export interface Features {
  /** Column of each bucket, or -1. Length 2^bits. */
  columnOf: Int32Array
  /** Rarity of each column: the root of its inverse document frequency. */
  rarity: Float32Array
  /** What an unknown feature counts in the length of a text: new words make a model less sure. */
  unseen: number
}

/** Sparse rows of a training set (compressed sparse rows). */
export interface Rows {
  count: number
  /** Row `i` holds entries `starts[i]` to `starts[i + 1]`. */
  starts: Float64Array
  columns: Int32Array
  values: Float32Array
}

/** A growing list of numbers. */
class Ints {
  items = new Int32Array(1 << 16)
  size = 0
  push(value: number): void {
    if (this.size === this.items.length) {
      const bigger = new Int32Array(this.size * 2)
      bigger.set(this.items)
      this.items = bigger
    }
    this.items[this.size++] = value
  }
}

/** The different buckets of each text, words and letter sequences apart, with their counts. */
export interface Buckets {
  starts: number[]
  /** Where in each text the pairs begin, and where the letter sequences. */
  pairs: number[]
  middles: number[]
  buckets: Int32Array
  counts: Int32Array
}

/** Reads every text once. */
export function collectBuckets(texts: Iterable<string>, reader: Reader): Buckets {
  const buckets = new Ints()
  const counts = new Ints()
  const starts: number[] = [0]
  const middles: number[] = []
  const pairs: number[] = []
  const size = 2 ** reader.settings.bits
  const place = new Int32Array(size).fill(-1)
  let from = 0
  const add = (bucket: number): void => {
    const at = place[bucket]!
    if (at >= from) counts.items[at]!++
    else {
      place[bucket] = buckets.size
      buckets.push(bucket)
      counts.push(1)
    }
  }
  for (const text of texts) {
    reader.read(text)
    from = buckets.size
    for (const word of reader.distinct) add(word.bucket)
    pairs.push(buckets.size)
    for (const pair of reader.pairs) add(pair)
    from = buckets.size
    middles.push(from)
    for (const word of reader.distinct) for (const bucket of word.letters) add(bucket)
    starts.push(buckets.size)
  }
  return {
    starts,
    pairs,
    middles,
    buckets: buckets.items.subarray(0, buckets.size),
    counts: counts.items.subarray(0, counts.size),
  }
}

/** How much letter sequences count against words; chosen on the visible sets. */
export const lettersWeight = 1.25

/** sqrt(ln((1 + all) / (1 + with)) + 1): the usual idf, damped, which served small sets better. */
function rarityOf(textsWith: number, texts: number): number {
  return Math.sqrt(Math.log((1 + texts) / (1 + textsWith)) + 1)
}

/** Chooses the features that stand in at least `least` texts of `rows`. */
export function chooseFeatures(
  found: Buckets,
  rows: ArrayLike<number>,
  bits: number,
  least: number,
): Features {
  const texts = new Int32Array(2 ** bits)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    for (let entry = found.starts[row]!; entry < found.starts[row + 1]!; entry++)
      texts[found.buckets[entry]!]!++
  }
  const columnOf = new Int32Array(2 ** bits).fill(-1)
  const rarity: number[] = []
  for (let bucket = 0; bucket < texts.length; bucket++) {
    if (texts[bucket]! < least) continue
    columnOf[bucket] = rarity.length
    rarity.push(rarityOf(texts[bucket]!, rows.length))
  }
  return { columnOf, rarity: Float32Array.from(rarity), unseen: rarityOf(0, rows.length) }
}

/**
 * The rows as the scorer will see them: each block (words and pairs; letter sequences) weighted by
 * rarity and divided by its length, where the length adds up the squares of words one by one, so
 * that what a word brings does not depend on letters it shares with its neighbours.
 */
export function makeRows(found: Buckets, rows: ArrayLike<number>, features: Features): Rows {
  const { columnOf, rarity } = features
  let size = 0
  for (let at = 0; at < rows.length; at++)
    size += found.starts[rows[at]! + 1]! - found.starts[rows[at]!]!
  const columns = new Int32Array(size)
  const values = new Float32Array(size)
  const starts = new Float64Array(rows.length + 1)
  let next = 0
  const block = (from: number, to: number, weight: number): void => {
    const first = next
    let squares = 0
    for (let entry = from; entry < to; entry++) {
      const column = columnOf[found.buckets[entry]!]!
      const rare = column < 0 ? features.unseen : rarity[column]!
      const times = found.counts[entry]!
      squares += times * rare * rare
      if (column < 0) continue
      columns[next] = column
      values[next++] = times * rare
    }
    const scale = squares > 0 ? weight / Math.sqrt(squares) : 0
    for (let at = first; at < next; at++) values[at]! *= scale
  }
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    block(found.starts[row]!, found.middles[row]!, 1)
    block(found.middles[row]!, found.starts[row + 1]!, lettersWeight)
    starts[at + 1] = next
  }
  return {
    count: rows.length,
    starts,
    columns: columns.subarray(0, next),
    values: values.subarray(0, next),
  }
}

/** Share of the different words of text `row` that have no feature of their own; 1 for no words. */
export function unknownShare(found: Buckets, row: number, features: Features): number {
  const [from, to] = [found.starts[row]!, found.pairs[row]!]
  if (from === to) return 1
  let unknown = 0
  for (let at = from; at < to; at++) if (features.columnOf[found.buckets[at]!]! < 0) unknown++
  return unknown / (to - from)
}
