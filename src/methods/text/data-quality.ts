/** What is wrong with a set of labelled texts before anything is learned from it. */

import { bare, findCopies } from './copies.ts'
import type { Copy } from './copies.ts'
import type { Example } from './examples.ts'

export interface DataQuality {
  texts: number
  empty: number
  labels: { label: string; texts: number }[]
  copies: Copy[]
  /** Copies to which people gave different labels: where the guideline is unclear or a label wrong. */
  disagreements: Copy[]
  /** Disagreements among copies, as a share; null without copies. */
  disagreement: number | null
  advice: string[]
}

const labelsOf = (example: Example): string => example.labels.toSorted().join('|')

/** Counts, near copies and contradictions in `examples`. */
export function dataQuality(examples: readonly Example[]): DataQuality {
  const counts = new Map<string, number>()
  for (const example of examples) {
    const label = labelsOf(example)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const labels = [...counts]
    .map(([label, texts]) => ({ label, texts }))
    .sort((a, b) => b.texts - a.texts)
  const copies = findCopies(examples.map(({ text }) => text))
  const disagreements = copies.filter(
    ({ first, second }) => labelsOf(examples[first]!) !== labelsOf(examples[second]!),
  )
  const empty = examples.filter(({ text }) => bare(text) === '').length
  const few = labels.filter(({ texts }) => texts < 10)
  const advice: string[] = []
  if (empty > 0) advice.push(`${empty} texts hold no word: leave them out.`)
  if (few.length > 0) {
    advice.push(
      `Fewer than 10 texts for: ${few
        .slice(0, 10)
        .map(({ label }) => label || 'no label')
        .join(', ')}. Add some or join labels.`,
    )
  }
  if (disagreements.length > 0)
    advice.push('Decide together on the texts labelled in two ways, then train.')
  if (labels.length > 1 && labels[0]!.texts > 20 * labels.at(-1)!.texts) {
    advice.push(
      'The rarest label is over 20 times rarer than the commonest: look at its recall, not at accuracy.',
    )
  }
  return {
    texts: examples.length,
    empty,
    labels,
    copies,
    disagreements,
    disagreement: copies.length > 0 ? disagreements.length / copies.length : null,
    advice,
  }
}

/** Texts of `test` that `train` holds as well, nearly: figures on them flatter. */
export function leakage(train: readonly string[], test: readonly string[]): Copy[] {
  return findCopies([...train, ...test])
    .filter(({ first, second }) => first < train.length && second >= train.length)
    .map(({ first, second, likeness }) => ({ first, second: second - train.length, likeness }))
}
