// Triage looks in the transaction in which something is said: what is held was never seen by anybody else, and nobody is told of it.
import { later, when } from '#kernel'
import { edited, imported, posted, renamed } from '#forum'
import { decisionLessened, decisionUndone, matterDecided } from './facts.ts'
import { forgetSpam, learnSpam, noteDecision } from './triage-decided.ts'
import { triageBacklog } from './triage-backlog.ts'
import { askEndpoint } from './endpoint-ask.ts'
import { backlogGoesOn, endpointWanted } from './triage-facts.ts'
import { triageOne } from './triage.ts'

const why = 'what triage holds must never have been seen or told'

type Said = { post: string; topic: string; position: number }
const thing = ({ post, topic, position }: Said) =>
  position === 1 ? { kind: 'topic', id: topic } : { kind: 'post', id: post }

export const triageReactions = [
  when(posted, why, (now, said) => triageOne(now, thing(said))),
  when(edited, why, (now, said) => triageOne(now, thing(said), 'edited')),
  when(renamed, why, (now, { topic }) => triageOne(now, { kind: 'topic', id: topic }, 'edited')),
  later(imported, triageBacklog, ({ space }) => ({ kind: 'topic', space, next: 'post' })),
  later(endpointWanted, askEndpoint, (thing) => thing),
  later(backlogGoesOn, triageBacklog, (page) => page),
  when(matterDecided, 'what a person decided counts from the same moment', noteDecision),
  when(matterDecided, 'spam a person decided is known from then on', learnSpam),
  when(decisionLessened, 'what is seen again is no known spam', (now, { decision, shown }) =>
    shown ? forgetSpam(now, { decision }) : Promise.resolve(),
  ),
  when(decisionUndone, 'an appeal that wins takes the fingerprint out', forgetSpam),
]
