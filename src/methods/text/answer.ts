/** What a model says about a text, and why. */

import { plainWord } from './spelling.ts'
import type { Step, StepKind } from './spelling.ts'

/** A model's answer about one text. */
export interface Answer {
  /** The likeliest label. In `multi`, the likeliest even where no threshold is reached. */
  label: string
  /** Calibrated probability per label. */
  scores: Record<string, number>
  /** Multi only: every label at or above its threshold. */
  labels?: string[]
  /** Probability that the text is about something the model was not made for, or null. */
  outOfScope: number | null
  /** The model is unsure and a person should answer. */
  refused: boolean
}

/** What one word of the text brought to a label's logit. */
export interface WordWeight {
  text: string
  start: number
  end: number
  weight: number
  /** How the model read it, where that differs from how it was written. */
  read?: string
  /** What was undone to read it so. */
  steps?: (StepKind | 'spelled out')[]
}

/** The sum behind one probability: `bias` plus all `weight`s is `logit`, to 1e-9. */
export interface Explanation {
  label: string
  logit: number
  bias: number
  words: WordWeight[]
}

/** The tricks undone in one word. */
export function stepsOf(written: string): NonNullable<WordWeight['steps']> {
  if (/^\p{L}([ .\-_*~]\p{L})+$/u.test(written)) return ['spelled out']
  if (!/^[\p{L}\p{M}\p{N}\p{Cf}@$!|+€'’]+$/u.test(written)) return []
  const steps: Step[] = []
  plainWord(written, steps)
  return steps.map(({ kind }) => kind)
}
