import { defineModule } from '#kernel'
import { addObjection } from '#consent'
import { askByAddress } from './ask-by-address.ts'
import { ask } from './ask.ts'
import { erasures } from './commands.ts'
import { confirmRequest } from './confirm-request.ts'
import { decideUse } from './decide-use.ts'
import { demo } from './demo.ts'
import { extendRequest } from './extend-request.ts'
import * as facts from './facts.ts'
import { fulfilRequest } from './fulfil-request.ts'
import { holdGuard, restrictionGuard } from './guards.ts'
import { jobs } from './jobs.ts'
import { judgeBreach } from './judge-breach.ts'
import { keepErasure } from './keep-erasure.ts'
import { liftHold } from './lift-hold.ts'
import { liftRestriction } from './lift-restriction.ts'
import { noteBreach } from './note-breach.ts'
import { placeHold } from './place-hold.ts'
import { places } from './places.ts'
import { postConfirmation, postExtension, postReceived } from './post-letters.ts'
import { proposeUse } from './propose-use.ts'
import { reactions } from './reactions.ts'
import { refuseRequest } from './refuse-request.ts'
import { replayErasures } from './replay-erasures.ts'
import { isRestricted } from './restricted.ts'
import routes from './routes.tsx'
import { runRetention } from './run-retention.ts'
import { seeAssessments, seeBreaches, seeUses } from './see-breaches.ts'
import { seeBreach } from './see-breach.ts'
import { seeConfirming } from './see-confirming.ts'
import { seeErasures } from './see-erasures.ts'
import { seeMine } from './see-mine.ts'
import { seeMyData } from './see-my-data.ts'
import { seeNotice } from './see-notice.ts'
import { seeRecord } from './see-record.ts'
import { seeRequest } from './see-request.ts'
import { seeRequests } from './see-requests.ts'
import { seeRetention } from './see-retention.ts'
import { seeStatus } from './see-status.ts'
import { setPrivacy } from './set-privacy.ts'
import { declared } from './tables.ts'
import { takeMyData } from './take-my-data.ts'
import { waits } from './waits.ts'
import { writeAssessment } from './write-assessment.ts'
import { writeWords } from './write-words.ts'
import { indicators } from './indicators.ts'
import { promises } from './promises.ts'
import { publishes } from './publishes.ts'

addObjection(isRestricted)

export default defineModule({
  name: 'privacy',
  floor: 1,
  needs: ['people', 'notifications', 'consent', 'files'],
  about:
    'What people may demand of those who hold their data, carried out and answered in time; and what the business must be able to show.',
  purposes: { privacy: 'privacy.purpose' },
  letters: {
    'privacy.request': { basis: 'legal-duty', about: 'privacy.letter-request' },
    'privacy.last-word': { basis: 'legal-duty', about: 'privacy.letter-last-word', forget: true },
  },
  actions: [
    ask,
    askByAddress,
    confirmRequest,
    extendRequest,
    refuseRequest,
    fulfilRequest,
    placeHold,
    liftHold,
    liftRestriction,
    noteBreach,
    judgeBreach,
    writeAssessment,
    proposeUse,
    decideUse,
    writeWords,
    setPrivacy,
    runRetention,
    replayErasures,
    keepErasure,
    postConfirmation,
    postReceived,
    postExtension,
  ],
  questions: [
    seeMine,
    seeMyData,
    takeMyData,
    seeStatus,
    seeConfirming,
    seeNotice,
    seeRequests,
    seeRequest,
    seeRecord,
    seeRetention,
    seeBreaches,
    seeBreach,
    seeAssessments,
    seeUses,
    seeErasures,
  ],
  facts: Object.values(facts),
  reactions,
  jobs,
  routes,
  places,
  tables: declared,
  guards: [holdGuard, restrictionGuard],
  commands: { erasures },
  demo,
  waits,
  promises,
  indicators,
  publishes,
})
