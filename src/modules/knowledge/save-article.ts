// Keeps the next words of an article, in its own language or translated; what is published stays as it is.
import { action, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { keepDraft } from './keep-draft.ts'
import { loadArticle } from './load.ts'
import { mayWrite } from './policy.ts'
import { Locale, Slug } from './shapes.ts'

export const saveArticle = action({
  name: 'knowledge.save-article',
  input: z.object({
    article: Slug,
    locale: Locale,
    title: Line(160, 3),
    source: Text(60_000),
    changed: Text(1000, 0).default(''),
    was: z.string().max(64).optional(),
  }),
  subject: loadArticle,
  may: mayWrite,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { locale, ...words }, article) {
    await keepDraft(now, article, locale, words)
    return { slug: article.slug, locale }
  },

  audit: ({ input, subject }) => ({
    kind: 'help-article',
    id: subject.id,
    detail: { locale: input.locale },
  }),
})
