// Somebody has looked: the article is still right, and comes up again after its interval.
import { action, z } from '#kernel'
import { loadArticle } from './load.ts'
import { mayWrite } from './policy.ts'
import { reviewDay } from './review-day.ts'
import { Slug } from './shapes.ts'
import { knowledge } from './tables.ts'

export const reviewArticle = action({
  name: 'knowledge.review-article',
  input: z.object({ article: Slug }),
  subject: loadArticle,
  may: mayWrite,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, _, { id, slug, review_months }) {
    await knowledge(now)
      .updateTable('help_articles')
      .set({ review_at: reviewDay(now, review_months), reminded_at: null })
      .where('id', '=', id)
      .execute()
    return { slug }
  },

  audit: ({ subject }) => ({ kind: 'help-article', id: subject.id, detail: { stillRight: true } }),
})
