// All boards this actor may see, for everybody and for the desk.
import { everyone, nothing, question, sql, z } from '#kernel'
import { mayUseDesk } from './policy.ts'
import { visibleBoards } from './visible.ts'

export const seeBoards = question({
  name: 'feedback.see-boards',
  input: z.object({}),
  subject: nothing,
  may: everyone('boards are for whom they say; others are not listed'),
  data: { noPersonalData: 'boards and how many ideas there are' },
  machine: 'none',
  audit: { unaudited: 'a list of boards' },
  async run(now) {
    const boards = await visibleBoards(now)
      .select([
        'slug',
        'title',
        'about',
        'locale',
        'audience',
        'votes',
        'anonymous',
        'closes_on',
        'closed_at',
      ])
      .select(
        sql<number>`(select count(*)::int from ideas where ideas.board = feedback_boards.id and ideas.hidden_at is null and ideas.state not in ('waiting', 'merged'))`.as(
          'ideas',
        ),
      )
      .orderBy('closed_at', (by) => by.desc().nullsFirst())
      .orderBy('made_at', 'desc')
      .limit(100)
      .execute()
    return { boards, desk: mayUseDesk(now.actor, null) === true }
  },
})
