/** What a trained model is. */

import type { Line } from './calibrate.ts'
import type { Reading } from './reading.ts'
import type { Features } from './vectors.ts'

/** What a person should know before trusting a model. */
export interface Card {
  name: string
  purpose: string
  data: { name: string; licence: string; source: string; texts: number }[]
  licence: string
  figures: { measure: string; value: number; note?: string }[]
  limits: string[]
  trained: string
}

/** When the model says it does not know. */
export interface Refusal {
  /** A text whose best margin lies below this is refused; -Infinity is written as null. */
  below: number | null
  /** Share of held-out texts that refuses. */
  rate: number
  /** Best margins of held-out texts: 101 quantiles, 0 % to 100 %. */
  usual: number[]
  /** From best margin to the logit of being out of scope, where examples were given. */
  outOfScope: Line | null
}

/**
 * A linear model. `kind`: `binary` has two labels and one margin, whose positive side is
 * `labels[1]`; `single` has one margin per label and one answer; `multi` one yes-or-no per label.
 */
export interface Model {
  kind: 'binary' | 'single' | 'multi'
  labels: string[]
  reading: Reading
  features: Features
  /** Columns x margins. */
  weights: Float32Array
  bias: Float64Array
  /** Margin to logit, one per margin (the same for all in `single`). */
  lines: Line[]
  /** Multi: a label holds at this probability; binary: `labels[1]` does. */
  thresholds: number[]
  refusal: Refusal
  card: Card
}

/** Number of margins of a model. */
export function marginsOf(model: Pick<Model, 'kind' | 'labels'>): number {
  return model.kind === 'binary' ? 1 : model.labels.length
}
