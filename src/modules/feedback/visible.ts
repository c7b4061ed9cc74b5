// Which boards and ideas an actor may see: lists, pages, search and cards begin here.
import { runsBusiness, wears, type Asking } from '#kernel'
import type { Audience } from './shapes.ts'
import { feedback } from './tables.ts'

function audiencesOf({ actor }: Asking): Audience[] {
  if (actor.person === null && actor.kind !== 'system') return ['everyone']
  const inside =
    actor.kind === 'system' ||
    actor.communities.includes('employees') ||
    runsBusiness(actor) ||
    wears(actor, 'people-lead')
  return inside ? ['everyone', 'members', 'staff'] : ['everyone', 'members']
}

export const visibleBoards = (now: Asking) =>
  feedback(now)
    .selectFrom('feedback_boards')
    .where('feedback_boards.audience', 'in', audiencesOf(now))

const desk = ({ actor }: Asking) =>
  actor.kind === 'system' ||
  runsBusiness(actor) ||
  wears(actor, 'agent') ||
  wears(actor, 'people-lead')

/** NOTE: what waits to be looked at, or was taken out of sight, is seen by its author and the desk only. */
export const visibleIdeas = (now: Asking) =>
  feedback(now)
    .selectFrom('ideas')
    .innerJoin('feedback_boards', 'feedback_boards.id', 'ideas.board')
    .where('feedback_boards.audience', 'in', audiencesOf(now))
    .where((where) =>
      desk(now)
        ? where.lit(true)
        : where.or([
            where.and([
              where('ideas.hidden_at', 'is', null),
              where('ideas.state', '!=', 'waiting'),
            ]),
            where('ideas.author', '=', now.actor.person),
          ]),
    )
