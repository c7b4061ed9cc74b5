/** Learns a model from labelled texts: features, weights, calibration and refusal in one go. */

import { plattLine, sigmoid, temperature } from './calibrate.ts'
import type { Line } from './calibrate.ts'
import { hashWord } from './hashing.ts'
import { easeOf } from './ease.ts'
import { learn } from './learn.ts'
import type { Fit, Targets } from './learn.ts'
import { marginsOf } from './model.ts'
import type { Card, Model } from './model.ts'
import { Reader } from './reading.ts'
import type { Reading } from './reading.ts'
import { refusalFrom } from './refuse.ts'
import { sureness } from './score.ts'
import { bestThreshold, thresholdForPrecision } from './thresholds.ts'
import { chooseFeatures, collectBuckets, makeRows } from './vectors.ts'
import type { Buckets, Features, Rows } from './vectors.ts'

/** One labelled text. `labels` holds one label, several, or none (in `multi`: none applies). */
export interface Example {
  text: string
  labels: readonly string[]
  /** Multi: labels nobody judged for this text; they teach nothing. */
  unknown?: readonly string[]
  /** How much this text counts; 1 where absent. */
  weight?: number
  /** Made up or cut from this text: teaches, but is never measured on, nor apart from its source. */
  madeFrom?: string
}

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
}

export const mostLabels = 2_000
const mostWeights = 120_000_000

/**
 * Trains on `examples`.
 * @throws RangeError when there is nothing to learn from, with what to do about it.
 */
export function train(examples: readonly Example[], how: Training = {}): Model {
  const { labels, kind } = labelsOf(examples, how)
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
  }
  const lines = linesFrom(heldOut, targets, size, kind)
  const inScope = heldOut.rows.filter(
    (row) => examples[row]!.labels[0] !== how.outOfScope || how.outOfScope === undefined,
  )
  const thresholds = thresholdsFrom(heldOut, targets, size, kind, lines, how.precision)
  const sureOf = (row: number): number =>
    sureness(heldOut.margins(row), { kind, lines, thresholds })
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
    card: cardOf(examples.length, how),
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

/** The labels in alphabetical order, and which kind of model they need. */
export function labelsOf(
  examples: readonly Example[],
  how: Training,
): { labels: string[]; kind: Model['kind'] } {
  if (examples.length === 0)
    throw new RangeError('No examples: training needs at least one text for each of two labels.')
  const seen = new Set<string>()
  for (const example of examples) {
    for (const label of example.labels) if (label !== how.outOfScope) seen.add(label)
    for (const label of example.unknown ?? []) seen.add(label)
  }
  const labels = [...seen].sort()
  if (labels.length > mostLabels) {
    throw new RangeError(
      `${labels.length} different labels, at most ${mostLabels} are possible. Is the label column the right one?`,
    )
  }
  if (how.multi) {
    if (labels.length === 0) throw new RangeError('No label on any example: nothing to learn.')
    return { labels, kind: 'multi' }
  }
  if (labels.length < 2) {
    throw new RangeError(
      `Only one label (${labels[0] ?? 'none'}): training needs examples of at least two.`,
    )
  }
  return { labels, kind: labels.length === 2 && how.outOfScope === undefined ? 'binary' : 'single' }
}

function targetsOf(examples: readonly Example[], labels: string[], kind: Model['kind']): Targets {
  const place = new Map(labels.map((label, at) => [label, at]))
  const size = kind === 'binary' ? 1 : labels.length
  const targets = new Int8Array(examples.length * size).fill(-1)
  examples.forEach((example, row) => {
    for (const label of example.unknown ?? []) {
      const at = place.get(label)
      if (at !== undefined) targets[row * size + at] = 0
    }
    for (const label of example.labels) {
      const at = place.get(label)
      if (at === undefined) continue
      if (kind === 'binary') targets[row] = at === 1 ? 1 : -1
      else targets[row * size + at] = 1
    }
  })
  return targets
}

/** Held-out margins are worth more passes on little data, and fewer on much. */
function foldsFor(rows: number, size: number): { of: number; run: number } {
  const work = rows * size
  if (work > 1_000_000) return { of: 5, run: 2 }
  if (rows > 60_000) return { of: 5, run: 1 }
  if (rows > 10_000) return { of: 5, run: 3 }
  return rows >= 10 ? { of: 5, run: 5 } : { of: rows, run: rows }
}

class Learner {
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

/** Margins of rows a model did not learn from. */
class HeldOut {
  rows: number[] = []
  private readonly values: Float32Array
  private readonly size: number

  constructor(count: number, size: number) {
    this.values = new Float32Array(count * size)
    this.size = size
  }

  margins(row: number): Float32Array {
    return this.values.subarray(row * this.size, (row + 1) * this.size)
  }

  take(rows: Int32Array, data: Rows, fit: Fit): void {
    const { size } = this
    for (let at = 0; at < rows.length; at++) {
      const margins = Float64Array.from(fit.bias)
      for (let entry = data.starts[at]!; entry < data.starts[at + 1]!; entry++) {
        const offset = data.columns[entry]! * size
        const value = data.values[entry]!
        for (let margin = 0; margin < size; margin++)
          margins[margin]! += value * fit.weights[offset + margin]!
      }
      this.values.set(margins, rows[at]! * size)
      this.rows.push(rows[at]!)
    }
  }
}

function linesFrom(heldOut: HeldOut, targets: Targets, size: number, kind: Model['kind']): Line[] {
  if (kind === 'single') {
    const rows: Float32Array[] = []
    const truth: number[] = []
    for (const row of heldOut.rows) {
      const label = targets.subarray(row * size, (row + 1) * size).indexOf(1)
      if (label < 0) continue
      rows.push(heldOut.margins(row))
      truth.push(label)
    }
    const slope = temperature(rows, truth)
    return Array.from({ length: size }, () => ({ slope, offset: 0 }))
  }
  return Array.from({ length: size }, (_, margin) => {
    const rows = heldOut.rows.filter((row) => targets[row * size + margin] !== 0)
    return plattLine(
      rows.map((row) => heldOut.margins(row)[margin]!),
      rows.map((row) => targets[row * size + margin]! > 0),
    )
  })
}

function thresholdsFrom(
  heldOut: HeldOut,
  targets: Targets,
  size: number,
  kind: Model['kind'],
  lines: Line[],
  precision: number | undefined,
): number[] {
  if (kind === 'single') return lines.map(() => 0.5)
  const thresholds = lines.map((line, margin) => {
    const rows = heldOut.rows.filter((row) => targets[row * size + margin] !== 0)
    const chances = rows.map((row) =>
      sigmoid(line.slope * heldOut.margins(row)[margin]! + line.offset),
    )
    const truth = rows.map((row) => targets[row * size + margin]! > 0)
    return precision === undefined
      ? bestThreshold(chances, truth, kind === 'binary')
      : thresholdForPrecision(chances, truth, precision)
  })
  return kind === 'binary' ? [0.5, thresholds[0]!] : thresholds
}
