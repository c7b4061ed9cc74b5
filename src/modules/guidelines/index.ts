// The door of guidelines: clauses that decisions cite, links to them, and what happens to documents.
import type { GuidelineTables } from './tables.ts'

/** Tables other modules may join: documents, versions and their clauses. */
export type GuidelinesSeen = GuidelineTables

export { clauseOf, clausesFor, type CitedClause } from './clauses-for.ts'
export {
  clausePath as clauseLink,
  guidelinePath as guidelineLink,
  versionPath as versionLink,
} from './links.ts'
export {
  acknowledgementDue,
  guidelineAcknowledged,
  guidelinePublished,
  guidelineWithdrawn,
  translationReviewed,
} from './facts.ts'
export { clauseIn, type ClauseWords } from './clause-in.ts'
export { guidelinesInForce, readableGuidelines } from './visible.ts'
export { kinds as guidelineKinds, type Kind as GuidelineKind } from './shapes.ts'
export { difference, type Piece } from './difference.ts'
