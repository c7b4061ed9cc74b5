/** Fairness of automated decisions, by Fairlearn's definitions of the terms. */
import { cannot, type Computed } from '#methods/statistics'
import { gapOf, ratesOf, type Decision, type Gap } from './groups.ts'

/**
 * Demographic parity: the gap between the groups' selection rates P(selected | group). `value` is
 * Fairlearn's demographic_parity_difference, `ratio` its demographic_parity_ratio.
 */
export function demographicParity(decisions: readonly Decision[]): Computed<Gap> {
  return gapOf(
    ratesOf(decisions, (one) => one.selected),
    'no-answers',
  )
}

/** Equal opportunity: the gap between true positive rates P(selected | group, actual). */
export function equalOpportunity(decisions: readonly Decision[]): Computed<Gap> {
  const at = decisions.findIndex((one) => one.actual === undefined)
  if (at >= 0) return cannot('not-a-number', at)
  return gapOf(
    ratesOf(
      decisions,
      (one) => one.selected,
      (one) => one.actual === true,
    ),
    'group-without-positives',
  )
}

/** The gap between false positive rates P(selected | group, not actual). */
export function falsePositiveGap(decisions: readonly Decision[]): Computed<Gap> {
  const at = decisions.findIndex((one) => one.actual === undefined)
  if (at >= 0) return cannot('not-a-number', at)
  return gapOf(
    ratesOf(
      decisions,
      (one) => one.selected,
      (one) => one.actual === false,
    ),
    'group-without-negatives',
  )
}

export type EqualizedOdds = {
  value: number
  ratio: Computed<{ value: number }>
  truePositives: Gap
  falsePositives: Gap
}

/**
 * Equalized odds: the worse (default) or the mean of the gaps in true and false positive rates;
 * `ratio` the worse, or the mean, of the two ratios (Fairlearn's equalized_odds_difference and
 * equalized_odds_ratio). A group without positives or negatives makes it not computable, never 0.
 */
export function equalizedOdds(
  decisions: readonly Decision[],
  combine: 'worst' | 'mean' = 'worst',
): Computed<EqualizedOdds> {
  const truePositives = equalOpportunity(decisions)
  if (truePositives.value === null) return truePositives
  const falsePositives = falsePositiveGap(decisions)
  if (falsePositives.value === null) return falsePositives
  const gaps = [truePositives.value, falsePositives.value]
  const ratios = [truePositives.ratio, falsePositives.ratio]
  const missing = ratios.find((ratio) => ratio.value === null)
  const values = ratios.map((ratio) => ratio.value ?? 0)
  const meanOf = (two: number[]) => ((two[0] ?? 0) + (two[1] ?? 0)) / 2
  return {
    value: combine === 'worst' ? Math.max(...gaps) : meanOf(gaps),
    ratio: missing ?? { value: combine === 'worst' ? Math.min(...values) : meanOf(values) },
    truePositives,
    falsePositives,
  }
}
