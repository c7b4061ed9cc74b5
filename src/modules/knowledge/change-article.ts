// Changes for whom an article is, who answers for it and how often it is looked at.
import { action, Id, invalid, z } from '#kernel'
import { Whole } from '#kernel/web'
import { loadArticle } from './load.ts'
import { mayWrite } from './policy.ts'
import { reviewDay } from './review-day.ts'
import { audiences, Slug } from './shapes.ts'
import { knowledge } from './tables.ts'

export const changeArticle = action({
  name: 'knowledge.change-article',
  input: z.object({
    article: Slug,
    audience: z.enum(audiences),
    owner: Id.optional(),
    reviewMonths: Whole(1, 60),
  }),
  subject: loadArticle,
  may: mayWrite,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { audience, owner, reviewMonths }, { id, slug }) {
    if (owner) {
      const found = await knowledge(now)
        .selectFrom('people')
        .select('id')
        .where('id', '=', owner)
        .where('erased_at', 'is', null)
        .executeTakeFirst()
      if (!found) throw invalid({ owner: 'knowledge.owner-unknown' })
    }
    await knowledge(now)
      .updateTable('help_articles')
      .set({
        audience,
        owner: owner ?? null,
        review_months: reviewMonths,
        review_at: reviewDay(now, reviewMonths),
      })
      .where('id', '=', id)
      .execute()
    return { slug }
  },

  audit: ({ input, subject }) => ({
    kind: 'help-article',
    id: subject.id,
    detail: { audience: input.audience },
  }),
})
