// One board with its ideas; while votes are kept out of sight nobody sees any, and ideas stand in drawn order.
import { everyone, question, sql, verdicts, z } from '#kernel'
import { dayIn } from '#methods/calendar'
import { findBoard } from './find.ts'
import { mayLead, maySuggest } from './policy.ts'
import { Slug, states } from './shapes.ts'
import { visibleIdeas } from './visible.ts'

export const seeBoard = question({
  name: 'feedback.see-board',
  input: z.object({ board: Slug, state: z.enum(states).optional() }),
  subject: findBoard,
  may: everyone('whoever may see the board; others do not find it'),
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['name', 'content'] },
  machine: 'none',
  audit: { unaudited: 'what stands on a board' },
  async run(now, { state }, board) {
    const counted = votesShown(board)
    const ideas = await visibleIdeas(now)
      .leftJoin('people', 'people.id', 'ideas.author')
      .where('ideas.board', '=', board.id)
      .where('ideas.state', '!=', 'merged')
      .$if(state !== undefined, (query) => query.where('ideas.state', '=', state ?? 'open'))
      .select([
        'ideas.id',
        'ideas.title',
        'ideas.words',
        'ideas.locale',
        'ideas.state',
        'ideas.said_on',
        'ideas.hidden_at',
        'ideas.unnamed',
        'people.name as author',
      ])
      .select(votes.as('votes'))
      .select(
        sql<boolean>`exists (select 1 from idea_votes mine where mine.idea = ideas.id and mine.person = ${now.actor.person})`.as(
          'wished',
        ),
      )
      .orderBy(
        counted
          ? sql`(select count(*) from idea_votes v where v.idea = ideas.id)`
          : sql`md5(ideas.id::text || ${dayIn(now.at, now.business.timeZone)})`,
        'desc',
      )
      .orderBy('ideas.said_on', 'desc')
      .orderBy('ideas.id')
      .limit(300)
      .execute()
    return {
      board,
      counted,
      state: state ?? null,
      ideas: ideas.map((one) => ({ ...one, votes: counted ? one.votes : null })),
      may: verdicts(now.actor, board, { suggest: maySuggest, lead: mayLead }),
    }
  },
})

export const votes = sql<number>`(select count(*)::int from idea_votes v where v.idea = ideas.id)`
/** While they are kept out of sight, from everybody: the desk too. */
export const votesShown = (board: { votes: string; closed_at: Date | null }): boolean =>
  board.votes === 'shown' || (board.votes === 'at-close' && board.closed_at !== null)
