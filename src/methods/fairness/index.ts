/** Fairness of decisions and agreement of those who judge them. */
export { fisherExact, type TwoByTwo } from './fisher.ts'
export {
  fourFifths,
  fourFifthsOfScores,
  type FourFifths,
  type Impact,
  type ImpactOptions,
  type ImpactVerdict,
  type Selection,
} from './four-fifths.ts'
export { type Decision, type Gap, type GroupRate } from './groups.ts'
export {
  cohenKappa,
  compareRaters,
  gwetAc1,
  type Coefficient,
  type KappaWeights,
  type Pair,
  type RaterComparison,
} from './kappa.ts'
export {
  alphaWithInterval,
  automationGate,
  krippendorffAlpha,
  type Alpha,
  type AlphaLevel,
  type Gate,
  type RatedUnit,
} from './krippendorff.ts'
export { moderationErrors, type Labelled, type ModerationErrors } from './moderation-errors.ts'
export {
  demographicParity,
  equalizedOdds,
  equalOpportunity,
  falsePositiveGap,
  type EqualizedOdds,
} from './parity.ts'
