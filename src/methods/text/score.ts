/** Scores texts with a model and says exactly which word brought what. */

import { stepsOf } from './answer.ts'
import type { Answer, Explanation } from './answer.ts'
import { sigmoid, softmax } from './calibrate.ts'
import { marginsOf } from './model.ts'
import type { Model } from './model.ts'
import { Reader } from './reading.ts'
import type { Word } from './reading.ts'
import { outOfScope, sureness } from './refuse.ts'
import { lettersWeight } from './vectors.ts'

/** Applies one model. Not for use in two places at once: it reuses its buffers. */
export class Scorer {
  readonly model: Model
  private readonly reader: Reader
  private readonly size: number
  private readonly margins: Float64Array
  private known = 0
  private last: { text: string; words: number; letters: number } | undefined
  private readonly knownLimit: number

  constructor(model: Model) {
    this.model = model
    this.reader = new Reader(model.reading)
    this.size = marginsOf(model)
    this.margins = new Float64Array(this.size)
    this.knownLimit = Math.max(2_000, Math.floor(8e6 / (2 * this.size + 2)))
  }

  /** Probabilities, label and refusal for one text. */
  score(text: string): Answer {
    this.measure(text)
    return this.answer()
  }

  /** The raw margins of one text, before calibration. Valid until the next call. */
  marginsFor(text: string): Float64Array {
    this.measure(text)
    return this.margins
  }

  /** Probability of the positive label of a binary model. */
  probability(text: string): number {
    this.measure(text)
    const line = this.model.lines[0]!
    return sigmoid(line.slope * this.margins[0]! + line.offset)
  }

  /**
   * Why the model gives `label` (the likeliest where none is named) the logit it does. In `single`
   * models the logit is the label's share before softmax.
   * @throws RangeError for a label the model does not have.
   */
  explain(text: string, label?: string): Answer & Explanation {
    const { words, starts, ends, pairs, firsts, seconds } = this.reader
    const scales = this.measure(text)
    const answer = this.answer()
    const wanted = label ?? answer.label
    const place = this.model.labels.indexOf(wanted)
    if (place < 0)
      throw new RangeError(
        `The model has no label "${wanted}". It has: ${this.model.labels.slice(0, 20).join(', ')}.`,
      )
    const margin = this.model.kind === 'binary' ? 0 : place
    const sign = this.model.kind === 'binary' && place === 0 ? -1 : 1
    const line = this.model.lines[margin]!
    const factor = sign * line.slope
    const weights = words.map((word) => {
      const parts = word.parts!
      const own =
        parts[2 + margin]! * scales.words + parts[2 + this.size + margin]! * scales.letters
      return (factor * own) / word.times
    })
    const { columnOf } = this.model.features
    for (let at = 0; at < pairs.length; at++) {
      const column = columnOf[pairs[at]!]!
      if (column < 0) continue
      const half = (factor * scales.words * this.pairWeight(column, margin)) / 2
      weights[firsts[at]!]! += half
      weights[seconds[at]!]! += half
    }
    const bias = factor * this.model.bias[margin]! + sign * line.offset
    let logit = bias
    for (const weight of weights) logit += weight
    return {
      ...answer,
      label: wanted,
      logit,
      bias,
      words: weights.map((weight, at) => {
        const written = text.slice(starts[at], ends[at])
        const read = words[at]!.plain
        const piece = { text: written, start: starts[at]!, end: ends[at]!, weight }
        if (read === written.toLowerCase()) return piece
        const steps = stepsOf(written)
        return steps.length > 0 ? { ...piece, read, steps } : { ...piece, read }
      }),
    }
  }

  /** Words of the text scored last, and whether the model has a weight for them. */
  lastWords(): { plain: string; isKnown: boolean }[] {
    const { columnOf } = this.model.features
    return this.reader.words.map(({ plain, bucket }) => ({
      plain,
      isKnown: columnOf[bucket]! >= 0,
    }))
  }

  private unknownShare(): number {
    const { distinct } = this.reader
    if (distinct.length === 0) return 1
    const { columnOf } = this.model.features
    let unknown = 0
    for (const word of distinct) if (columnOf[word.bucket]! < 0) unknown++
    return unknown / distinct.length
  }

  private pairWeight(column: number, margin: number): number {
    return this.model.features.rarity[column]! * this.model.weights[column * this.size + margin]!
  }

  /** Sums of one word, kept with the word: [squares of words, of letters, sums..., sums...]. */
  private weigh(word: Word): Float64Array {
    if (this.known++ > this.knownLimit) {
      this.known = 0
      this.reader.clear()
    }
    const { size } = this
    const { columnOf, rarity, unseen } = this.model.features
    const { weights } = this.model
    const parts = new Float64Array(2 + 2 * size)
    const add = (bucket: number, block: number): void => {
      const column = columnOf[bucket]!
      const rare = column < 0 ? unseen : rarity[column]!
      parts[block]! += rare * rare
      if (column < 0) return
      const offset = 2 + block * size
      for (let margin = 0; margin < size; margin++)
        parts[offset + margin]! += rare * weights[column * size + margin]!
    }
    add(word.bucket, 0)
    for (const bucket of word.letters) add(bucket, 1)
    word.parts = parts
    return parts
  }

  /** NOTE: what was measured last is kept, since why is mostly asked right after how much. */
  private measure(text: string): { words: number; letters: number } {
    if (this.last?.text === text) return this.last
    this.reader.read(text)
    const { distinct, pairs } = this.reader
    const { size, margins } = this
    const { columnOf, rarity, unseen } = this.model.features
    let wordSquares = 0
    let letterSquares = 0
    for (const word of distinct) {
      const parts = word.parts ?? this.weigh(word)
      wordSquares += parts[0]!
      letterSquares += parts[1]!
    }
    for (const pair of pairs) {
      const column = columnOf[pair]!
      const rare = column < 0 ? unseen : rarity[column]!
      wordSquares += rare * rare
    }
    const words = wordSquares > 0 ? 1 / Math.sqrt(wordSquares) : 0
    const letters = letterSquares > 0 ? lettersWeight / Math.sqrt(letterSquares) : 0
    margins.set(this.model.bias)
    for (const word of distinct) {
      const parts = word.parts!
      for (let margin = 0; margin < size; margin++) {
        margins[margin]! += words * parts[2 + margin]! + letters * parts[2 + size + margin]!
      }
    }
    for (const pair of pairs) {
      const column = columnOf[pair]!
      if (column < 0) continue
      const scale = words * rarity[column]!
      for (let margin = 0; margin < size; margin++)
        margins[margin]! += scale * this.model.weights[column * size + margin]!
    }
    this.last = { text, words, letters }
    return this.last
  }

  private answer(): Answer {
    const { kind, labels, lines, thresholds, refusal } = this.model
    const { margins } = this
    const scores: Record<string, number> = {}
    let chances: ArrayLike<number>
    if (kind === 'single') chances = softmax(margins.map((margin) => lines[0]!.slope * margin))
    else if (kind === 'multi')
      chances = margins.map((margin, at) => sigmoid(lines[at]!.slope * margin + lines[at]!.offset))
    else {
      const chance = sigmoid(lines[0]!.slope * margins[0]! + lines[0]!.offset)
      chances = [1 - chance, chance]
    }
    let best = 0
    for (let at = 0; at < labels.length; at++) {
      scores[labels[at]!] = chances[at]!
      if (chances[at]! > chances[best]!) best = at
    }
    if (kind === 'binary') best = chances[1]! >= thresholds[1]! ? 1 : 0
    const sure = sureness(margins, kind === 'single' ? this.unknownShare() : 0, this.model)
    return {
      label: labels[best]!,
      scores,
      ...(kind === 'multi'
        ? { labels: labels.filter((_, at) => chances[at]! >= thresholds[at]!) }
        : {}),
      outOfScope: kind === 'single' ? outOfScope(sure, refusal) : null,
      refused: refusal.below !== null && sure < refusal.below,
    }
  }
}
