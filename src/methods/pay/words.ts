/** The sentences that go with the figures, and above all those about what the figures do not say. */
import { isCannot, type Figure } from './cannot.ts'
import type { PayAnalysis } from './analyse.ts'

const one = (value: number) => Math.abs(value).toFixed(1)

function rawSentence({ gaps, groups }: Omit<PayAnalysis, 'words'>): string {
  const part = (name: string, gap: Figure) =>
    isCannot(gap)
      ? `The ${name} gap cannot be computed, because ${gap.cannot}.`
      : `The ${name} pay of "${groups.other}" is ${one(gap)} % ${gap >= 0 ? 'below' : 'above'} that of "${groups.reference}".`
  return `${part('mean', gaps.mean)} ${part('median', gaps.median)}`
}

function chanceSentence({ chance }: Omit<PayAnalysis, 'words'>): string[] {
  const { permutation, meanGapInterval } = chance
  const said: string[] = []
  if (!isCannot(meanGapInterval)) {
    const { low, high } = meanGapInterval
    said.push(
      `With other people in the same jobs the mean gap could lie between ${low.toFixed(1)} % and ${high.toFixed(1)} %.`,
    )
  }
  if (!isCannot(permutation) && permutation.p > 0.05)
    said.push(
      'A difference this large also arises by chance when pay has nothing to do with the group. That does not show that there is no gap: what these people are paid is what they are paid.',
    )
  return said
}

/** Plain sentences for a page or report, raw gap first, limits last. */
export function inWords(figures: Omit<PayAnalysis, 'words'>): readonly string[] {
  const said = [rawSentence(figures), ...chanceSentence(figures)]
  const { adjusted, decomposition, without } = figures
  if (isCannot(adjusted)) {
    if (!isCannot(figures.gaps.mean))
      said.push(`An adjusted gap cannot be computed, because ${adjusted.cannot}.`)
    return said
  }
  const way = adjusted.percent < 0 ? 'less' : 'more'
  said.push(
    `Between people alike in the columns given, "${figures.groups.other}" is paid ${one(adjusted.percent)} % ${way}.`,
  )
  if (!isCannot(decomposition))
    said.push(
      'The explained part goes with measured differences between the groups; that does not make these differences fair.',
    )
  for (const { column, adjusted: other } of without)
    if (!isCannot(other))
      said.push(
        `"${column}" is decided by the employer and may itself come of unequal treatment; without it the adjusted gap is ${one(other.percent)} % ${other.percent < 0 ? 'less' : 'more'}.`,
      )
  said.push(
    'The unexplained part is neither proof of discrimination nor its measure: things nobody recorded are in it, and unequal treatment can be in the explaining columns.',
  )
  return said
}
