// The desk: what waits to be looked at, and ideas that nobody has answered.
import { nothing, question, sql, z } from '#kernel'
import { mayUseDesk } from './policy.ts'
import { visibleBoards, visibleIdeas } from './visible.ts'

export const seeDesk = question({
  name: 'feedback.see-desk',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'what stands on boards' },
  async run(now) {
    const ideas = await visibleIdeas(now)
      .where('ideas.state', 'in', ['waiting', 'open'])
      .where('ideas.hidden_at', 'is', null)
      .select([
        'ideas.id',
        'ideas.title',
        'ideas.state',
        'ideas.said_on',
        'feedback_boards.title as board',
      ])
      .where(
        sql<boolean>`ideas.state = 'waiting' or not exists (select 1 from idea_answers a where a.idea = ideas.id)`,
      )
      .orderBy(sql`ideas.state = 'waiting'`, 'desc')
      .orderBy('ideas.said_on')
      .limit(200)
      .execute()
    const boards = await visibleBoards(now)
      .select(['slug', 'title', 'audience', 'votes', 'anonymous', 'closes_on', 'closed_at'])
      .orderBy('made_at', 'desc')
      .execute()
    return { ideas, boards }
  },
})
