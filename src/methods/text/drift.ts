/** Whether the texts a model meets still resemble those it was judged by. */

import type { Model } from './model.ts'
import { Scorer } from './score.ts'

export interface Drift {
  before: number
  now: number
  labels: { label: string; before: number; now: number }[]
  /** Population stability index of the best label's probability: above 0.1 look, above 0.25 act. */
  stability: number
  /** Share of words the model has no weight for. */
  unknownWords: { before: number; now: number }
  refused: { before: number; now: number }
  /** Words that became more frequent, most surprising first. */
  rising: { word: string; before: number; now: number }[]
}

interface Profile {
  texts: number
  labels: Map<string, number>
  bins: Float64Array
  words: Map<string, number>
  allWords: number
  unknown: number
  refused: number
}

function profile(model: Model, texts: Iterable<string>): Profile {
  const scorer = new Scorer(model)
  const made: Profile = {
    texts: 0,
    labels: new Map(),
    bins: new Float64Array(10),
    words: new Map(),
    allWords: 0,
    unknown: 0,
    refused: 0,
  }
  for (const text of texts) {
    const answer = scorer.score(text)
    made.texts++
    made.labels.set(answer.label, (made.labels.get(answer.label) ?? 0) + 1)
    made.bins[Math.min(9, Math.floor(answer.scores[answer.label]! * 10))]! += 1
    if (answer.refused) made.refused++
    for (const { plain, isKnown } of scorer.lastWords()) {
      made.allWords++
      if (!isKnown) made.unknown++
      made.words.set(plain, (made.words.get(plain) ?? 0) + 1)
    }
  }
  return made
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

/**
 * Compares texts of two periods as the model sees them.
 * @throws RangeError when either period holds no texts.
 */
export function driftBetween(model: Model, before: Iterable<string>, now: Iterable<string>): Drift {
  const [old, fresh] = [profile(model, before), profile(model, now)]
  if (old.texts === 0 || fresh.texts === 0)
    throw new RangeError('Both periods need at least one text.')
  let stability = 0
  for (let bin = 0; bin < 10; bin++) {
    const [a, b] = [
      (old.bins[bin]! + 0.5) / (old.texts + 5),
      (fresh.bins[bin]! + 0.5) / (fresh.texts + 5),
    ]
    stability += (b - a) * Math.log(b / a)
  }
  const surprise = (word: string): number => {
    const count = fresh.words.get(word)!
    const expected = (((old.words.get(word) ?? 0) + 0.5) / (old.allWords + 1)) * fresh.allWords
    return count > expected ? count * Math.log(count / expected) - (count - expected) : 0
  }
  const rising = [...fresh.words.keys()]
    .map((word) => ({ word, surprise: surprise(word) }))
    .filter(({ word, surprise }) => surprise > 5 && fresh.words.get(word)! >= 5)
    .sort((a, b) => b.surprise - a.surprise)
    .slice(0, 20)
    .map(({ word }) => ({
      word,
      before: share(old.words.get(word) ?? 0, old.allWords),
      now: share(fresh.words.get(word)!, fresh.allWords),
    }))
  return {
    before: old.texts,
    now: fresh.texts,
    stability,
    rising,
    labels: model.labels.map((label) => ({
      label,
      before: share(old.labels.get(label) ?? 0, old.texts),
      now: share(fresh.labels.get(label) ?? 0, fresh.texts),
    })),
    unknownWords: {
      before: share(old.unknown, old.allWords),
      now: share(fresh.unknown, fresh.allWords),
    },
    refused: { before: share(old.refused, old.texts), now: share(fresh.refused, fresh.texts) },
  }
}
