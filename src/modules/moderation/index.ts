// The door of moderation: how things are reported, pointed out and held, and what was decided.
export { flag, hold, type Finding } from './hold.ts'
export { noticeLink, reportLink } from './links.ts'
export {
  appealDecided,
  appealFiled,
  contentReported,
  decisionUndone,
  holdReleased,
  matterDecided,
  matterHeld,
  matterOpened,
  sampleRead,
} from './facts.ts'
export type { DecisionTables as DecisionsSeen } from './decision-tables.ts'
