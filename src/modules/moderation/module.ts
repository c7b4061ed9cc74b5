import { defineModule } from '#kernel'
import { addProfileLink } from '#people'
import { addSpaceLink } from '#spaces'
import { addNote } from './add-note.ts'
import { askOutside } from './ask-outside.ts'
import { claim, claimNext, unclaim } from './claim.ts'
import { decide } from './decide.ts'
import { decideSeveral } from './decide-several.ts'
import * as facts from './facts.ts'
import { appealOutcome, fileAppeal } from './file-appeal.ts'
import { findSpace } from './find-space.ts'
import { giveNotice } from './give-notice.ts'
import { sanctions, spaceSanctions } from './guard.ts'
import { jobs } from './jobs.ts'
import { judgeAppeal } from './judge-appeal.ts'
import { judgeOutside, seeOutside } from './judge-outside.ts'
import { reportLink } from './links.ts'
import { places } from './places.ts'
import { reactions } from './reactions.ts'
import { readSample } from './read-sample.ts'
import { releaseHolds } from './release-holds.ts'
import { report } from './report.ts'
import { routes } from './routes.tsx'
import { seeAppeal, seeAppeals } from './see-appeals.ts'
import { seeLog } from './see-log.ts'
import { seeMatter } from './see-matter.ts'
import { seeQueue } from './see-queue.ts'
import { seeReceipt } from './see-receipt.ts'
import { seeNoticeForm, seeReportForm } from './see-report-form.ts'
import { seeSamples } from './see-samples.ts'
import { seeSeveral } from './see-several.ts'
import { seeStanding } from './see-standing.ts'
import { seeStatement } from './see-statement.ts'
import { declared } from './tables.ts'
import { takeBackDecision } from './take-back-decision.ts'
import { takeCare, takePause } from './take-care.ts'
import { tellAppeal } from './tell-appeal.ts'
import { tellDecided } from './tell-decided.ts'
import { learnCard } from './learn-card.ts'
import { termsCard } from './terms-card.ts'
import { triageCard } from './triage-card.ts'
import { waits } from './waits.ts'
import { t } from './words.ts'
import { promises } from './kept-promises.ts'
import { demo } from './demo.ts'
import { publishes } from './publishes.ts'
import { indicators } from './indicators.ts'

addSpaceLink({
  label: () => t('log.title'),
  about: () => t('log.about'),
  href: (slug) => `/s/${slug}/moderation`,
  order: 90,
})

addSpaceLink({
  label: () => t('report-space'),
  about: () => t('report-space-about'),
  href: (slug) => `/s/${slug}/report`,
  order: 95,
  shown: (actor) => actor.person !== null,
})
addProfileLink({
  label: () => t('report-person'),
  href: (person) => reportLink('person', person),
  shown: (actor, person) => actor.person !== null && actor.person !== person,
})

export default defineModule({
  name: 'moderation',
  floor: 2,
  about:
    'Report, decision by a person, reasons, appeal to somebody who took no part, and a public account of it.',
  purposes: { moderation: 'moderation.purpose' },
  letters: {
    'moderation.statement': { basis: 'legal-duty', about: 'moderation.letter-statement' },
    'moderation.notice': { basis: 'legal-duty', about: 'moderation.letter-notice' },
  },
  actions: [
    report,
    giveNotice,
    claim,
    claimNext,
    unclaim,
    decide,
    decideSeveral,
    takeBackDecision,
    addNote,
    readSample,
    takeCare,
    takePause,
    fileAppeal,
    appealOutcome,
    judgeAppeal,
    askOutside,
    judgeOutside,
    releaseHolds,
    tellDecided,
    tellAppeal,
    ...triageCard.actions,
    ...learnCard.actions,
    ...termsCard.actions,
  ],
  questions: [
    findSpace,
    seeReportForm,
    seeNoticeForm,
    seeReceipt,
    seeStatement,
    seeStanding,
    seeQueue,
    seeMatter,
    seeSeveral,
    seeSamples,
    seeAppeals,
    seeAppeal,
    seeOutside,
    seeLog,
    ...triageCard.questions,
    ...learnCard.questions,
    ...termsCard.questions,
  ],
  facts: [...Object.values(facts), ...triageCard.facts],
  reactions: [...reactions, ...triageCard.reactions, ...learnCard.reactions],
  jobs: [...jobs, ...triageCard.jobs],
  routes: [...termsCard.routes, ...routes, ...triageCard.routes, ...learnCard.routes],
  places: [...places, ...termsCard.places, ...triageCard.places],
  automations: triageCard.automations,
  guards: [sanctions, spaceSanctions],
  tables: { ...declared, ...termsCard.tables, ...triageCard.tables },
  waits,
  indicators,
  promises,
  publishes,
  demo,
})
