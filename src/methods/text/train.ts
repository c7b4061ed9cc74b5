/** Learns a model from labelled texts: features, weights, calibration and refusal in one go. */

import { labelsOf, namesAsExamples, targetsOf } from './examples.ts'
import type { Example } from './examples.ts'
import { hashWord } from './hashing.ts'
import { HeldOut, linesFrom, thresholdsFrom } from './held-out.ts'
import { Learner } from './learner.ts'
import { marginsOf } from './model.ts'
import type { Card, Model } from './model.ts'
import { Reader } from './reading.ts'
import type { Reading } from './reading.ts'
import { refusalFrom, sureness } from './refuse.ts'
import { collectBuckets, makeRows, unknownShare } from './vectors.ts'

export interface Training {
  language?: string
  seed?: number
  multi?: boolean
  /** Texts with this label are about something else: they teach refusal, not a class. */
  outOfScope?: string
  /** Share of held-out texts to refuse. */
  refuseRate?: number
  /** Choose each threshold so that held-out precision is at least this; else the best F1. */
  precision?: number
  /** Error cost; chosen from the data's size where absent. */
  cost?: number
  passes?: number
  /** 0 to 1: how far features that tell a label apart move more easily (see `easeOf`). */
  tells?: number
  /** Count rare labels as much as frequent ones (0 not at all, 1 fully). */
  balance?: number
  /** Features in fewer texts than this are left out; chosen from the data's size where absent. */
  least?: number
  reading?: Partial<Reading>
  card?: Partial<Card>
  /** Called with what is being done and how far it is, 0 to 1. */
  progress?: (doing: string, done: number) => void
  /** Called with each part of the examples that was left out in turn, as a model of the others sees it. */
  leftOut?: (part: readonly LeftOut[]) => void
}

/** A text as seen by a model that did not learn from it. */
export interface LeftOut {
  /** Its place among the examples given. */
  at: number
  /** Raw margins, one per label in the model's order (one alone in `binary`). */
  margins: Float32Array
}

/**
 * Trains on `given` examples.
 * @throws RangeError when there is nothing to learn from, with what to do about it.
 */
export function train(given: readonly Example[], how: Training = {}): Model {
  const { labels, kind } = labelsOf(given, how)
  const examples = kind === 'single' ? [...given, ...namesAsExamples(labels)] : given
  const reading: Reading = {
    language: how.language ?? 'en',
    bits: 20,
    letters: [2, 5],
    pairs: true,
    negation: true,
    mask: [],
    ...how.reading,
  }
  const size = marginsOf({ kind, labels })
  const say = how.progress ?? (() => undefined)
  say('reading', 0)
  const reader = new Reader(reading)
  const found = collectBuckets(
    examples.map((example) => example.text),
    reader,
  )
  const targets = targetsOf(examples, labels, kind)
  const learner = new Learner(found, targets, size, examples, how, reading)
  const everyone = Int32Array.from(examples, (_, at) => at)
  say('learning', 0.2)
  const { features, fit } = learner.fit(everyone)
  const folds = foldsFor(examples.length, size)
  const heldOut = new HeldOut(examples.length, size)
  const foldOf = Int32Array.from(
    examples,
    ({ text, madeFrom }) => hashWord((madeFrom ?? text).trim().toLowerCase(), how.seed) % folds.of,
  )
  for (let fold = 0; fold < folds.run; fold++) {
    say('calibrating', 0.4 + (0.5 * fold) / folds.run)
    const inside = everyone.filter((row) => foldOf[row] !== fold)
    const outside = everyone.filter(
      (row) => foldOf[row] === fold && examples[row]!.madeFrom === undefined,
    )
    if (inside.length === 0 || outside.length === 0) continue
    const part = learner.fit(inside)
    heldOut.take(outside, makeRows(found, outside, part.features), part.fit)
    for (const row of outside) heldOut.unknown[row] = unknownShare(found, row, part.features)
    how.leftOut?.(Array.from(outside, (at) => ({ at, margins: heldOut.margins(at) })))
  }
  const lines = linesFrom(heldOut, targets, size, kind)
  const inScope = heldOut.rows.filter(
    (row) => examples[row]!.labels[0] !== how.outOfScope || how.outOfScope === undefined,
  )
  const thresholds = thresholdsFrom(heldOut, targets, size, kind, lines, how.precision)
  const sureOf = (row: number): number =>
    sureness(heldOut.margins(row), heldOut.unknown[row]!, { kind, lines, thresholds })
  const outside = heldOut.rows.filter(
    (row) => how.outOfScope !== undefined && examples[row]!.labels[0] === how.outOfScope,
  )
  const refusal = refusalFrom(
    inScope.map(sureOf),
    outside.map(sureOf),
    how.refuseRate ?? (kind === 'single' ? 0.05 : 0),
  )
  say('done', 1)
  return {
    kind,
    labels,
    reading,
    features,
    weights: fit.weights,
    bias: fit.bias,
    lines,
    thresholds,
    refusal,
    card: cardOf(given.length, how),
  }
}

function cardOf(texts: number, how: Training): Card {
  return {
    name: 'own model',
    purpose: "Trained on the community's own labelled texts.",
    licence: 'the owner of the texts decides',
    data: [{ name: 'own texts', licence: 'own', source: 'own', texts }],
    figures: [],
    limits: ['It orders and suggests; a person decides.'],
    trained: '',
    ...how.card,
  }
}

/** Held-out margins are worth more passes on little data, and fewer on much. */
function foldsFor(rows: number, size: number): { of: number; run: number } {
  const work = rows * size
  if (work > 1_000_000) return { of: 5, run: 2 }
  if (rows > 60_000) return { of: 5, run: 1 }
  if (rows > 10_000) return { of: 5, run: 3 }
  return rows >= 10 ? { of: 5, run: 5 } : { of: rows, run: rows }
}
