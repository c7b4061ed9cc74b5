// One article from behind: its languages with their states, the draft one writes, what readers said.
import { question, z } from '#kernel'
import { colleagues } from './colleagues.ts'
import { loadArticle, textsOf } from './load.ts'
import { mayWrite } from './policy.ts'
import { Locale, Slug } from './shapes.ts'
import { knowledge } from './tables.ts'
import { translationState } from './translation-state.ts'

export const seeDeskArticle = question({
  name: 'knowledge.see-desk-article',
  input: z.object({ article: Slug, locale: Locale.optional() }),
  subject: loadArticle,
  may: mayWrite,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'words of the business' },

  async run(now, { locale }, article) {
    const texts = await textsOf(now, article.id)
    const language = locale ?? article.locale
    const own = texts.find((one) => one.locale === article.locale && one.current)
    const latest = (of: string) => texts.find((one) => one.locale === of)
    const said = await knowledge(now)
      .selectFrom('help_feedback')
      .select(['helpful', 'reason', 'locale', 'on_day'])
      .where('kind', '=', 'article')
      .where('about', '=', article.id)
      .orderBy('on_day', 'desc')
      .limit(200)
      .execute()
    return {
      article,
      language,
      text: latest(language),
      draft: texts.find((one) => one.locale === language && one.published_at === null),
      source: language === article.locale ? undefined : (own ?? latest(article.locale)),
      languages: [...new Set([article.locale, ...now.business.languages])].map((of) => {
        const text = latest(of)
        return {
          locale: of,
          state: text ? translationState(text, own) : undefined,
          draft: text?.published_at === null,
        }
      }),
      said,
      late: article.review_at < now.at,
      people: await colleagues(now),
    }
  },
})

export type DeskArticle = Awaited<ReturnType<typeof seeDeskArticle.run>>
