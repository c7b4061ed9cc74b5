/** Says an opinion analysis in sentences. */
import type { OpinionAnalysis } from '#methods/opinion'

const percent = (share: number) => `${Math.round(share * 100)} %`

/** Sentences for a terminal: people, groups or why there are none, what unites. */
export function inWords(analysis: OpinionAnalysis): readonly string[] {
  const { people, statements, placed, groups, because, consensus, gradientTest } = analysis
  const said = [
    `${people} people on ${statements} statements; ${placed} voted enough to be placed.`,
  ]
  if (because !== undefined) said.push(`Groups are not supported: ${because}.`)
  if (groups.length > 1)
    for (const { id, size, representative } of groups) {
      const telling = representative
        .map(
          ({ statement, direction, probability }) =>
            `${statement} (${direction} ${percent(probability)})`,
        )
        .join(', ')
      said.push(`Group ${id}: ${size} people; told from the others by statements ${telling}.`)
    }
  if (groups.length > 1 && (gradientTest?.p ?? 0) > 0.05)
    said.push('People differ by degrees here: the border between the groups is drawn, not found.')
  const first = consensus
    .slice(0, 3)
    .map(({ statement, geometric }) => `${statement} (${percent(geometric)})`)
  if (first.length > 0) said.push(`Agreed on across all groups most: ${first.join(', ')}.`)
  return said
}
