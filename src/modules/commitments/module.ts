import { defineModule } from '#kernel'
import { changeMistake } from './change-mistake.ts'
import { delay } from './delay.ts'
import { demoDays } from './demo-days.ts'
import { demo } from './demo.ts'
import { drop } from './drop.ts'
import * as facts from './facts.ts'
import { follow } from './follow.ts'
import { followUp } from './follow-up.ts'
import { handOver } from './hand-over.ts'
import { jobs } from './jobs.ts'
import { keep } from './keep.ts'
import { logDecision } from './log-decision.ts'
import { makePromise } from './make-promise.ts'
import { measureEffect } from './measure-effect.ts'
import { places } from './places.ts'
import { publishMistake } from './publish-mistake.ts'
import { publishes } from './publishes.ts'
import { reactions } from './reactions.ts'
import { remind } from './remind.ts'
import { reportProgress } from './report-progress.ts'
import routes from './routes.tsx'
import { seeCommitment } from './see-commitment.ts'
import { seeCommitments } from './see-commitments.ts'
import { seeDecision } from './see-decision.ts'
import { seeDecisions } from './see-decisions.ts'
import { seeDeskCommitments } from './see-desk-commitments.ts'
import { seeFeed } from './see-feed.ts'
import { seeLogging } from './see-logging.ts'
import { seeMine } from './see-mine.ts'
import { seeMistake } from './see-mistake.ts'
import { seeMistakes } from './see-mistakes.ts'
import { seePromising } from './see-promising.ts'
import { showCommitment } from './show-commitment.ts'
import { commitmentSubject, decisionSubject, mistakeSubject } from './subjects.ts'
import { declared } from './tables.ts'
import { tellAsked } from './tell-asked.ts'
import { verify } from './verify.ts'
import { waits } from './waits.ts'
import { writeMistake } from './write-mistake.ts'
import { promises } from './promises.ts'
import { indicators } from './indicators.ts'

export default defineModule({
  name: 'commitments',
  floor: 1,
  needs: ['people', 'notifications'],
  about:
    'Promises and corrective actions of the whole system, kept or broken in sight of those who asked; mistakes and the decision log.',
  purposes: { commitments: 'commitments.purpose' },
  actions: [
    makePromise,
    reportProgress,
    delay,
    keep,
    drop,
    measureEffect,
    verify,
    handOver,
    showCommitment,
    follow,
    tellAsked,
    remind,
    writeMistake,
    changeMistake,
    publishMistake,
    followUp,
    logDecision,
  ],
  questions: [
    seeCommitments,
    seeCommitment,
    seeMine,
    seeFeed,
    seeDeskCommitments,
    seePromising,
    seeMistakes,
    seeMistake,
    seeDecisions,
    seeDecision,
    seeLogging,
    demoDays,
  ],
  facts: Object.values(facts),
  reactions,
  jobs,
  routes,
  places,
  subjects: [commitmentSubject, mistakeSubject, decisionSubject],
  tables: declared,
  waits,
  publishes,
  demo,
  indicators,
  promises,
})
