import { document, form, page } from '#kernel/web'
import { changeMistake } from './change-mistake.ts'
import { delay } from './delay.ts'
import { drop } from './drop.ts'
import { atom, rss } from './feed.ts'
import { follow } from './follow.ts'
import { followUp } from './follow-up.ts'
import { handOver } from './hand-over.ts'
import { keep } from './keep.ts'
import { commitmentPath, decisionPath, deskPath, mistakePath } from './links.ts'
import { logDecision } from './log-decision.ts'
import { makePromise } from './make-promise.ts'
import { measureEffect } from './measure-effect.ts'
import { publishMistake } from './publish-mistake.ts'
import { reportProgress } from './report-progress.ts'
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
import { verify } from './verify.ts'
import { CommitmentPage } from './views/commitment-page.tsx'
import { CommitmentsPage } from './views/commitments-page.tsx'
import { DecisionPage } from './views/decision-page.tsx'
import { DecisionsPage } from './views/decisions-page.tsx'
import { DeskCommitmentPage } from './views/desk-commitment-page.tsx'
import { DeskCommitmentsPage } from './views/desk-commitments-page.tsx'
import { MinePage } from './views/mine-page.tsx'
import { MistakePage } from './views/mistake-page.tsx'
import { MistakesPage } from './views/mistakes-page.tsx'
import { NewDecisionPage } from './views/new-decision-page.tsx'
import { NewMistakePage } from './views/new-mistake-page.tsx'
import { NewPromisePage } from './views/new-promise-page.tsx'
import { writeMistake } from './write-mistake.ts'

const desk = page('/desk/commitments/:commitment', seeCommitment, DeskCommitmentPage)
const promising = page('/desk/commitments/new', seePromising, NewPromisePage)
const writing = page('/desk/mistakes/new', seePromising, NewMistakePage)
const logging = page('/desk/decisions/new', seeLogging, NewDecisionPage)
const mistake = page('/mistakes/:mistake', seeMistake, MistakePage)

const said = (key: string) => ({ say: { key: `commitments.said.${key}` } })
const work = (key: string) => ({
  page: desk,
  from: ({ commitment }: Record<string, unknown>) => ({ commitment }),
  after: ({ commitment }: { commitment: string }) => ({ to: deskPath(commitment), ...said(key) }),
})
const about = (key: string) => ({
  page: mistake,
  from: ({ mistake: id }: Record<string, unknown>) => ({ mistake: id }),
  after: ({ mistake: id }: { mistake: string }) => ({ to: mistakePath(id), ...said(key) }),
})

export default [
  page('/commitments', seeCommitments, CommitmentsPage),
  document('/commitments/feed', seeFeed, atom),
  document('/commitments/rss', seeFeed, rss),
  page('/commitments/:commitment', seeCommitment, CommitmentPage),
  form('/commitments/:commitment/follow', follow, {
    after: ({ commitment }, { follow: on }) => ({
      to: commitmentPath(commitment),
      ...said(on ? 'followed' : 'unfollowed'),
    }),
  }),
  page('/me/asked', seeMine, MinePage),
  page('/mistakes', seeMistakes, MistakesPage),
  mistake,
  page('/decision-log', seeDecisions, DecisionsPage),
  page('/decision-log/:decision', seeDecision, DecisionPage),
  page('/desk/commitments', seeDeskCommitments, DeskCommitmentsPage),
  promising,
  desk,
  writing,
  logging,
  form('/desk/commitments/new', makePromise, {
    page: promising,
    after: ({ commitment }) => ({ to: deskPath(commitment), ...said('made') }),
  }),
  form('/desk/commitments/:commitment/progress', reportProgress, work('progress')),
  form('/desk/commitments/:commitment/delay', delay, work('delayed')),
  form('/desk/commitments/:commitment/keep', keep, work('kept')),
  form('/desk/commitments/:commitment/drop', drop, work('dropped')),
  form('/desk/commitments/:commitment/measure', measureEffect, work('measured')),
  form('/desk/commitments/:commitment/verify', verify, {
    ...work('verified'),
    after: ({ commitment, holds }) => ({
      to: deskPath(commitment),
      ...said(holds ? 'verified' : 'reopened'),
    }),
  }),
  form('/desk/commitments/:commitment/hand-over', handOver, work('handed-over')),
  form('/desk/commitments/:commitment/show', showCommitment, work('shown')),
  form('/desk/mistakes/new', writeMistake, {
    page: writing,
    after: ({ mistake: id }) => ({ to: mistakePath(id), ...said('mistake-written') }),
  }),
  form('/mistakes/:mistake/change', changeMistake, about('mistake-changed')),
  form('/mistakes/:mistake/publish', publishMistake, about('mistake-published')),
  form('/mistakes/:mistake/follow-up', followUp, about('mistake-followed-up')),
  form('/desk/decisions/new', logDecision, {
    page: logging,
    from: ({ replaces }) => ({ replaces }),
    after: ({ decision }) => ({ to: decisionPath(decision), ...said('decision-logged') }),
  }),
]
