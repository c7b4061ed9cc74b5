// Who opens boards, suggests, votes and answers.
import { all, rule, runsBusiness, wears, type Actor, type Policy } from '#kernel'
import type { Audience, State, Voting } from './shapes.ts'

export type Board = {
  audience: Audience
  votes: Voting
  anonymous: boolean
  owner: string | null
  closed_at: Date | null
}
export type Idea = Board & { author: string | null; state: State; hidden_at: Date | null }

export const leads = (actor: Actor, board: Pick<Board, 'owner' | 'audience'>): boolean =>
  actor.kind === 'system' ||
  runsBusiness(actor) ||
  wears(actor, 'agent') ||
  (board.audience === 'staff' && wears(actor, 'people-lead')) ||
  (actor.person !== null && actor.person === board.owner)

export const mayUseDesk: Policy<unknown> = rule(
  'feedback.no.desk',
  'owner, administrator, agent or people lead',
  (actor) =>
    actor.kind === 'system' ||
    runsBusiness(actor) ||
    wears(actor, 'agent') ||
    wears(actor, 'people-lead'),
  { open: false },
)

export const mayLead: Policy<Pick<Board, 'owner' | 'audience'>> = rule(
  'feedback.no.lead',
  'owner, administrator, agent, who answers for the board; for boards of the staff the people lead',
  (actor, board) => leads(actor, board),
  { open: false },
)

const stillOpen: Policy<Board> = rule(
  'feedback.no.closed',
  'while the board is open',
  (_, board) => board.closed_at === null,
)

/** Whoever may see a board may suggest; without a name where the board allows it. */
export const maySuggest: Policy<Board> = all<Board>(
  rule(
    'road.no.sign-in',
    'whoever may see the board: signed in, or without a name where the board allows it',
    (actor, board) => actor.person !== null || board.anonymous,
  ),
  stillOpen,
)

export const mayVote: Policy<Idea> = all<Idea>(
  rule('road.no.sign-in', 'anybody signed in who may see it', (actor) => actor.person !== null, {
    open: false,
  }),
  stillOpen,
  rule('feedback.no.no-votes', 'where the board has votes', (_, idea) => idea.votes !== 'none'),
  rule(
    'feedback.no.settled',
    'while the idea is open or considered',
    (_, idea) => idea.state === 'open' || idea.state === 'considered',
  ),
)

export const mayTakeBack: Policy<Idea> = rule(
  'feedback.no.not-yours',
  'whoever suggested it',
  (actor, idea) => actor.person !== null && actor.person === idea.author,
  { open: false },
)
