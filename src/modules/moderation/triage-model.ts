// The text model's step: a probability, and exactly which words brought how much to it.
// @fulfils R92
import type { Scorer } from '#methods/text'
import type { Severity } from './shapes.ts'
import type { Sign, Step } from './triage-shapes.ts'

export const TEXT_MODEL = 'moderation.text-model'

const likely: Record<string, { category: string; severity: Severity }> = {
  threat: { category: 'STATEMENT_CATEGORY_VIOLENCE', severity: 3 },
  hate: { category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH', severity: 2 },
  sexism: { category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH', severity: 2 },
}
const otherwise = { category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE', severity: 1 as Severity }

/** The words that weighed most towards the label, heaviest first. */
export const heaviest = (scorer: Scorer, text: string, label: string) =>
  scorer
    .explain(text, label)
    .words.filter(({ weight }) => weight > 0.05)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 5)

export const textModel: Step = {
  name: 'text-model',
  automation: TEXT_MODEL,
  version: 'shipped',
  look(thing, seen): Sign[] {
    const { scorer, version } = seen.scorers(thing.locale)
    const text = thing.text.slice(0, 20_000)
    const { label, score } = seen.weigh(thing)
    const { flagAt, holdAt } = seen.settings
    if (score < flagAt) return []
    const words = heaviest(scorer, text, label)
    return [
      {
        step: 'text-model',
        automation: TEXT_MODEL,
        version,
        says: score >= holdAt ? 'hold' : 'flag',
        ...(likely[label] ?? otherwise),
        score,
        found: {
          label,
          percent: Math.round(score * 100),
          words: words.map((one) => one.text).join(', '),
        },
        words: words.map(({ text: word, weight }) => ({ text: word, weight })),
      },
    ]
  },
}
