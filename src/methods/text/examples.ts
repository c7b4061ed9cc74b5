/** What a model is taught with: labelled texts, and how they become targets. */

import type { Targets } from './learn.ts'
import type { Model } from './model.ts'

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

/** More labels than this are taken for a mistake in the choice of column. */
export const mostLabels = 2_000

/**
 * The labels in alphabetical order, and which kind of model they need. Of two labels the rarer is the
 * second, the one watched for.
 */
export function labelsOf(
  examples: readonly Example[],
  how: { multi?: boolean; outOfScope?: string },
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
  if (labels.length > 2 || how.outOfScope !== undefined) return { labels, kind: 'single' }
  const first = examples.filter((example) => example.labels[0] === labels[0]).length
  if (first * 2 < examples.length) labels.reverse()
  return { labels, kind: 'binary' }
}

/** +1, -1 or 0 (unknown) per example and margin. */
export function targetsOf(
  examples: readonly Example[],
  labels: string[],
  kind: Model['kind'],
): Targets {
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

/**
 * The names of the labels as texts of their own: "lost_card" says what a question about lost cards
 * is like. Worth a point of accuracy at ten examples per label, and nothing on plenty. Numbers and
 * single letters say nothing and give none.
 */
export function namesAsExamples(labels: readonly string[]): Example[] {
  return labels
    .map((label) => ({
      label,
      text: label.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_\-./:]+/g, ' '),
    }))
    .filter(({ text }) => /\p{L}{3}/u.test(text))
    .map(({ label, text }) => ({ text, labels: [label], madeFrom: text }))
}
