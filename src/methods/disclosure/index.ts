/** Disclosure control: the only way a statistic about people leaves the house. */
export {
  changePolicy,
  floors,
  freezePolicy,
  setPolicy,
  type Policy,
  type PolicyAnswer,
} from './policy.ts'
export { release } from './release.ts'
export type { PublishedCell, ReleaseRequest, Snapshot } from './snapshot.ts'
export { about, roundMean, roundPercent, runningCount, type Scale } from './rounding.ts'
export { keyOf, timesOf, type Answer, type Layout } from './table.ts'
export { releaseComments, type Comment, type CommentGroup } from './comments.ts'
export { type RecordSet } from './records.ts'
export { releaseSpread, type Spread } from './shares.ts'
