// How plain the words of a document are: its short form and its clauses, without their headings.
// @fulfils R24 R39
import { written } from '#kernel/text'
import { readability } from '#methods/readability'
import { clausesIn } from './clauses.ts'

type Words = { summary: string; source: string; locale: string }

/** By the formula of its language, or the reason why there is none (methods/readability). */
export function plainness({ summary, source, locale }: Words) {
  const { preamble, clauses } = clausesIn(source)
  const words = [
    summary,
    written(preamble).words,
    ...clauses.map(({ body }) => written(body).words),
  ]
  return readability(words.join('\n\n'), locale)
}

/** At most as hard as a newspaper: what most grown-up readers follow without help. */
export const isPlain = (found: ReturnType<typeof plainness>): boolean =>
  'band' in found && ['very-easy', 'easy', 'fairly-easy', 'standard'].includes(found.band)
