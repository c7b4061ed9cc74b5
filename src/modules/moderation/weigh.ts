// How likely a text is to break the peace, in the words of a model.
import type { Scorer } from '#methods/text'

/** The likeliest label and its probability; of a model with two labels, that of the second. */
export function weigh(scorer: Scorer, text: string): { label: string; score: number } {
  const { scores } = scorer.score(text)
  const { labels, kind } = scorer.model
  const candidates = kind === 'multi' ? labels : labels.slice(1)
  let best = { label: candidates[0] ?? '', score: 0 }
  for (const label of candidates) {
    const score = scores[label] ?? 0
    if (score > best.score) best = { label, score }
  }
  return best
}
