import { defineModule } from '#kernel'
import { answerForCouncil } from './answer-for-council.ts'
import { askCouncil } from './ask-council.ts'
import { askMeNot } from './ask-me-not.ts'
import { begin } from './begin.ts'
import { changeWords } from './change-words.ts'
import { close, closeDue } from './close.ts'
import { codeReply } from './code-reply.ts'
import { demo } from './demo.ts'
import { discard } from './discard.ts'
import { dropQuestion } from './drop-question.ts'
import * as facts from './facts.ts'
import { findSurvey } from './find-survey.ts'
import { giveBack, tellResults } from './give-back.ts'
import { inCopies } from './in-copies.ts'
import { indicators } from './indicators.ts'
import { hideComment } from './hide-comment.ts'
import { jobs } from './jobs.ts'
import { keepQuestion } from './keep-question.ts'
import { launch } from './launch.ts'
import { moveQuestion } from './move-question.ts'
import { places } from './places.ts'
import { publishes } from './publishes.ts'
import { raiseThresholds } from './raise-thresholds.ts'
import { reactions } from './reactions.ts'
import { readOtherwise } from './read-otherwise.ts'
import { remind } from './remind.ts'
import routes from './routes.tsx'
import { seeImport } from './see-import.ts'
import { seeImports } from './see-imports.ts'
import { seeMySurveys } from './see-my-surveys.ts'
import { seePage } from './see-page.ts'
import { seePoster } from './see-poster.ts'
import { seePreview } from './see-preview.ts'
import { seePromising } from './see-promising.ts'
import { seeQuestion } from './see-question.ts'
import { seeReplies } from './see-replies.ts'
import { seeReplyFile } from './see-reply-file.ts'
import { seeResults } from './see-results.ts'
import { seeStart } from './see-start.ts'
import { seeStarting } from './see-starting.ts'
import { seeSurvey } from './see-survey.ts'
import { seeSurveys } from './see-surveys.ts'
import { seeThanks } from './see-thanks.ts'
import { seeTranslation } from './see-translation.ts'
import { runImport } from './run-import.ts'
import { sendInvitations } from './send-invitations.ts'
import { setBurden } from './set-burden.ts'
import { setTerms } from './set-terms.ts'
import { shuffleBoxes } from './shuffle.ts'
import { startSurvey } from './start-survey.ts'
import { surveySubject } from './subjects.ts'
import { declared } from './tables.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { tellCouncil, tellLead } from './tell-council.ts'
import { tidy } from './tidy.ts'
import { translate } from './translate.ts'
import { turnPage } from './turn-page.ts'
import { undoImport } from './undo-import.ts'
import { waits } from './waits.ts'
import { prepareImport } from './prepare-import.ts'
import { promiseChange } from './promise-change.ts'
import { promises } from './promises.ts'

export default defineModule({
  name: 'surveys',
  floor: 2,
  about:
    'Asking people, so that nobody can be found in the answers: sealed ballots, frozen results, given back to those who answered.',
  purposes: { surveys: 'surveys.purpose' },
  actions: [
    startSurvey,
    changeWords,
    setTerms,
    keepQuestion,
    moveQuestion,
    dropQuestion,
    translate,
    askCouncil,
    answerForCouncil,
    tellCouncil,
    tellLead,
    launch,
    sendInvitations,
    remind,
    begin,
    turnPage,
    shuffleBoxes,
    takeSnapshot,
    raiseThresholds,
    close,
    closeDue,
    giveBack,
    promiseChange,
    tellResults,
    hideComment,
    codeReply,
    discard,
    prepareImport,
    readOtherwise,
    runImport,
    undoImport,
    askMeNot,
    setBurden,
    tidy,
  ],
  questions: [
    seeSurveys,
    seeStarting,
    seeImports,
    seeImport,
    seeSurvey,
    seeQuestion,
    seeTranslation,
    seePreview,
    seePoster,
    seeStart,
    seePage,
    seeThanks,
    seeResults,
    seeMySurveys,
    seePromising,
    seeReplies,
    seeReplyFile,
    findSurvey,
  ],
  facts: Object.values(facts),
  reactions,
  jobs,
  routes,
  places,
  subjects: [surveySubject],
  tables: declared,
  inCopies,
  demo,
  waits,
  promises,
  indicators,
  publishes,
})
