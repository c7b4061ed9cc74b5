// Publishes the draft of one language: from now on it is what readers see, and it is never changed again.
import { action, clash, tell, z } from '#kernel'
import { articlePublished } from './facts.ts'
import { loadArticle } from './load.ts'
import { mayWrite } from './policy.ts'
import { reviewDay } from './review-day.ts'
import { Locale, Slug } from './shapes.ts'
import { knowledge } from './tables.ts'

export const publishArticle = action({
  name: 'knowledge.publish-article',
  input: z.object({ article: Slug, locale: Locale }),
  subject: loadArticle,
  may: mayWrite,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { locale }, article) {
    const texts = knowledge(now)
    await texts
      .updateTable('help_texts')
      .set({ current: false })
      .where('article', '=', article.id)
      .where('locale', '=', locale)
      .where('current', '=', true)
      .execute()
    const published = await texts
      .updateTable('help_texts')
      .set({ published_at: now.at, published_by: now.actor.person, current: true })
      .where('article', '=', article.id)
      .where('locale', '=', locale)
      .where('published_at', 'is', null)
      .returning('number')
      .executeTakeFirst()
    if (!published) throw clash('knowledge.nothing-to-publish')
    if (locale === article.locale)
      await texts
        .updateTable('help_articles')
        .set({ review_at: reviewDay(now, article.review_months), reminded_at: null })
        .where('id', '=', article.id)
        .execute()
    tell(now, articlePublished, { article: article.id, locale })
    return { slug: article.slug, locale, number: published.number }
  },

  audit: ({ subject, answer }) => ({
    kind: 'help-article',
    id: subject.id,
    detail: { locale: answer.locale, number: answer.number },
  }),
})
