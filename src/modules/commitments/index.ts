// The door of commitments: promising, remembering who asked, and what became of it.
import type { CommitmentTables } from './tables.ts'

/** Tables other modules may join: promises and what they follow from. */
export type CommitmentsSeen = CommitmentTables

export { answerable } from './answerable.ts'
export { askedFor, askedNoMore } from './asked-for.ts'
export { commitmentsOf } from './commitments-of.ts'
export { dueOn } from './due.ts'
export {
  commitmentDelayed,
  commitmentDropped,
  commitmentKept,
  commitmentMade,
  decisionLogged,
  mistakePublished,
} from './facts.ts'
export {
  commitmentPath as commitmentLink,
  decisionPath as decisionLink,
  mistakePath as mistakeLink,
  mistakeFrom,
  mistakesDesk,
} from './links.ts'
export { answerTo, promise, type Promised } from './promise.ts'
export type { Source } from './shapes.ts'
export type { State as CommitmentState } from './state.ts'
export { PromiseFields } from './views/promise-fields.tsx'
export { visibleCommitments } from './visible.ts'
