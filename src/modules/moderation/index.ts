// The door of moderation: how things are reported, pointed out and held, and what was decided.
export { flag, hold, type Finding } from './hold.ts'
export { decide } from './decide.ts'
export { fileAppeal } from './file-appeal.ts'
export { report } from './report.ts'
export { seeReportForm } from './see-report-form.ts'
export { seeStanding } from './see-standing.ts'
export { noticeLink, reportLink } from './links.ts'
export {
  appealDecided,
  appealFiled,
  contentReported,
  decisionLessened,
  decisionUndone,
  holdReleased,
  matterDecided,
  matterHeld,
  matterOpened,
  sampleRead,
} from './facts.ts'
export type { DecisionTables as DecisionsSeen } from './decision-tables.ts'
