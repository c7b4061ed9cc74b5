// You said, we did: what was suggested and considered, planned, under way or done, and what was declined, with reasons.
// @fulfils R65
import { everyone, nothing, question, sql, z } from '#kernel'
import { visibleIdeas } from './visible.ts'

export const seeRoadmap = question({
  name: 'feedback.see-roadmap',
  input: z.object({}),
  subject: nothing,
  may: everyone('what became of suggestions, on the boards this actor may see'),
  data: { noPersonalData: 'ideas and official answers without names' },
  machine: 'none',
  audit: { unaudited: 'what became of suggestions' },
  async run(now) {
    const rows = await visibleIdeas(now)
      .where('ideas.hidden_at', 'is', null)
      .where('ideas.state', 'in', ['considered', 'planned', 'under-way', 'done', 'declined'])
      .select(['ideas.id', 'ideas.title', 'ideas.locale', 'ideas.state', 'ideas.changed_at'])
      .select(
        sql<
          string | null
        >`(select words from idea_answers a where a.idea = ideas.id order by at desc limit 1)`.as(
          'answer',
        ),
      )
      .orderBy('ideas.changed_at', 'desc')
      .limit(200)
      .execute()
    return { ideas: rows }
  },
})
