// The door of cases: how something becomes one, how its person is heard again, and what happened.
export { addCaseMessage, type Saying } from './add-case-message.ts'
export {
  answerLeft,
  caseAnswered,
  caseAssigned,
  caseClosed,
  caseMerged,
  caseOpened,
  caseReopened,
  complaintDecided,
  personWrote,
  reviewAsked,
} from './facts.ts'
export { caseLink, statusPath } from './links.ts'
export { answerHours } from './answer-hours.ts'
export { openCase, type Opened, type Opening } from './open-case.ts'
export type { Sender } from './sender.ts'
export { channels as caseChannels, tracks as caseTracks } from './shapes.ts'
export type { CoreTables as CasesSeen } from './core-tables.ts'
export { visibleCases } from './visible.ts'
