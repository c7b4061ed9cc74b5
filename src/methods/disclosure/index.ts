/** Disclosure control: the only way a statistic about people leaves the house. */
export {
  changePolicy,
  floors,
  freezePolicy,
  setPolicy,
  type Policy,
  type PolicyAnswer,
} from './policy.ts'
export { release, type PublishedCell, type ReleaseRequest, type Snapshot } from './release.ts'
export { about, roundMean, roundPercent, runningCount, type Scale } from './rounding.ts'
export { keyOf, type Answer, type Layout } from './table.ts'
export { releaseComments, type Comment, type CommentGroup } from './comments.ts'
export { releaseSpread, type Spread } from './shares.ts'
