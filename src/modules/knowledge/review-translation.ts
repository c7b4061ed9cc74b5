// A reader of the language, who is not the translator, says that a translation means the same.
import { action, invalid, z } from '#kernel'
import { loadArticle, textsOf } from './load.ts'
import { mayWrite } from './policy.ts'
import { Locale, Slug } from './shapes.ts'
import { knowledge } from './tables.ts'
import { translationState } from './translation-state.ts'

export const reviewTranslation = action({
  name: 'knowledge.review-translation',
  input: z.object({ article: Slug, locale: Locale, hash: z.string().max(64) }),
  async subject(now, { article, locale }) {
    const found = await loadArticle(now, { article })
    if (!found || found.locale === locale) return undefined
    const texts = await textsOf(now, found.id)
    const text = texts.find((one) => one.locale === locale)
    const source = texts.find((one) => one.locale === found.locale && one.current)
    return text && { ...found, text, source }
  },
  may: mayWrite,
  impartial: ({ text }) => [text.written_by],
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { hash }, { text, source, slug, locale }) {
    if (text.hash !== hash) throw invalid({ hash: 'knowledge.changed-meanwhile' })
    if (translationState(text, source) === 'outdated')
      throw invalid({ hash: 'knowledge.outdated-first' })
    if (now.actor.person !== null && text.written_by === now.actor.person)
      throw invalid({ hash: 'knowledge.other-reader' })
    await knowledge(now)
      .updateTable('help_texts')
      .set({ reviewed_by: now.actor.person, reviewed_at: now.at })
      .where('id', '=', text.id)
      .execute()
    return { slug, locale: text.locale, of: locale }
  },

  audit: ({ input, subject }) => ({
    kind: 'help-article',
    id: subject.id,
    detail: { locale: input.locale },
  }),
})
