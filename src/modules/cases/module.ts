import { defineModule } from '#kernel'
import { acknowledge } from './acknowledge.ts'
import { answer } from './answer.ts'
import { answerSummary } from './answer-summary.ts'
import { addBody, addCause, arrange, keepAgent, writeGoodwill } from './arrange.ts'
import { askReview } from './ask-review.ts'
import { assess } from './assess.ts'
import { assign } from './assign.ts'
import { bulk, seeBulk } from './bulk.ts'
import { shut } from './close-case.ts'
import { raiseConcern, seeConcernForm, seeMine } from './concerns.ts'
import { decide } from './decide.ts'
import { deliverAnswer } from './deliver-answer.ts'
import { demo } from './demo.ts'
import { describe } from './describe.ts'
import * as facts from './facts.ts'
import { beginCaseImport } from './import-begin.ts'
import { importCases } from './import-cases.ts'
import { commands } from './import-commands.ts'
import { importContacts } from './import-contacts.ts'
import { undoCaseImport } from './import-undo.ts'
import { giveReview, inviteOutside } from './give-review.ts'
import { greet } from './greet.ts'
import { addHoliday, dropHoliday, fillHolidays, importHolidays } from './holidays.ts'
import { investigate } from './investigate.ts'
import { jobs } from './jobs.ts'
import { logCase } from './log-case.ts'
import { dropMacro, keepMacro, seeMacros } from './macros.ts'
import { markAbout } from './mark-about.ts'
import { merge, unmerge } from './merge.ts'
import { mailReactions } from './mail-reactions.ts'
import { note } from './note.ts'
import { noteReturned } from './note-returned.ts'
import { places } from './places.ts'
import { beHere, forgetPresence } from './presence.ts'
import { demoDay, pretendEarlier } from './pretend-earlier.ts'
import { promiseChange } from './promise-change.ts'
import { publishes } from './publishes.ts'
import { rate } from './rate.ts'
import { reactions } from './reactions.ts'
import { remedyDone } from './remedy-done.ts'
import { seeReports } from './reports.ts'
import { reviewOutside, seeOutside } from './review-outside.ts'
import { letFilesGo } from './let-files-go.ts'
import { retireBody, retireCause } from './retire.ts'
import { review } from './review.ts'
import { routes } from './routes.tsx'
import { seeArranging } from './see-arranging.ts'
import { seeCaseFile } from './see-case-file.ts'
import { seeCase } from './see-case.ts'
import { seeCases } from './see-cases.ts'
import { seeCauses } from './see-causes.ts'
import { seeDeciding } from './see-deciding.ts'
import { seeForm } from './see-form.ts'
import { seeStatus } from './see-status.ts'
import { sendAnswers } from './send-answers.ts'
import { bringIn } from './bring-in.ts'
import { addForm, retireForm, seeSiteForm, sendForm } from './site-forms.ts'
import { snooze } from './snooze.ts'
import { split } from './split.ts'
import { caseCard, causeCard } from './subjects.ts'
import { summarise } from './summarise.ts'
import { declared } from './tables.ts'
import { takeAsComplaint } from './take-as-complaint.ts'
import { takeBack } from './take-back.ts'
import { tellDesk } from './tell-desk.ts'
import { dropView, keepView } from './views-kept.ts'
import { waits } from './waits.ts'
import { watchClocks } from './watch-clocks.ts'
import { takeMail } from './take-mail.ts'
import { write } from './write.ts'
import { writeIn } from './write-in.ts'
import { promises } from './promises.ts'
import { indicators } from './indicators.ts'

const byThePerson = [
  writeIn,
  write,
  answerSummary,
  askReview,
  rate,
  raiseConcern,
  sendForm,
  bringIn,
]
const atTheDesk = [
  logCase,
  answer,
  takeBack,
  note,
  assign,
  snooze,
  shut,
  describe,
  markAbout,
  merge,
  unmerge,
  split,
  bulk,
  beHere,
  takeAsComplaint,
]
const complaints = [
  acknowledge,
  assess,
  summarise,
  investigate,
  decide,
  giveReview,
  inviteOutside,
  review,
  reviewOutside,
  remedyDone,
]
const arranged = [
  arrange,
  keepAgent,
  addBody,
  writeGoodwill,
  addCause,
  promiseChange,
  addHoliday,
  dropHoliday,
  importHolidays,
  keepMacro,
  dropMacro,
  keepView,
  dropView,
  addForm,
  retireForm,
  retireCause,
  retireBody,
]
const byTheClock = [
  pretendEarlier,
  takeMail,
  noteReturned,
  greet,
  deliverAnswer,
  sendAnswers,
  tellDesk,
  watchClocks,
  forgetPresence,
  fillHolidays,
  letFilesGo,
]

const imports = [beginCaseImport, importCases, importContacts, undoCaseImport]

export default defineModule({
  name: 'cases',
  floor: 2,
  about:
    'Questions, complaints and employees’ concerns: answered in time, decided with reasons, reviewed by somebody else.',
  purposes: { cases: 'cases.purpose' },
  letters: { 'cases.letter': { basis: 'contract', about: 'cases.letter-about' } },
  actions: [...byThePerson, ...atTheDesk, ...complaints, ...arranged, ...byTheClock, ...imports],
  questions: [
    seeForm,
    seeStatus,
    seeCases,
    seeCase,
    seeDeciding,
    seeOutside,
    seeBulk,
    seeMacros,
    seeReports,
    seeCauses,
    seeArranging,
    seeConcernForm,
    seeMine,
    seeSiteForm,
    seeCaseFile,
    demoDay,
  ],
  facts: Object.values(facts),
  reactions: [...reactions, ...mailReactions],
  jobs,
  routes,
  places,
  subjects: [caseCard, causeCard],
  tables: declared,
  commands,
  waits,
  publishes,
  indicators,
  demo,
  promises,
})
