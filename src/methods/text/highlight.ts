/** The parts of a text that made a label likely, for marking them on a page. */

import type { WordWeight } from './answer.ts'

/**
 * Spans of words that speak for the label: at least 40 % as strongly as the strongest word, and
 * with a weight of 1 or more once the length of the text is taken out (a long text shares its logit
 * among more words). Neighbours one character apart join. Offsets are UTF-16 units.
 */
export function highlight(
  words: readonly WordWeight[],
  share = 0.4,
  least = 1,
): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let strongest = 0
  for (const { weight } of words) strongest = Math.max(strongest, weight)
  const undiluted = Math.sqrt(words.length)
  for (const { start, end, weight } of words) {
    if (weight < share * strongest || weight * undiluted < least) continue
    const last = spans.at(-1)
    if (last && start - last.end <= 1) last.end = end
    else spans.push({ start, end })
  }
  return spans
}
