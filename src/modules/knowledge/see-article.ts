// One article in one language: as it stands, or an earlier version under its number.
import { everyone, missing, question, verdicts, z } from '#kernel'
import { Whole } from '#kernel/web'
import { loadStanding, textsOf } from './load.ts'
import { mayWrite } from './policy.ts'
import { Locale, Slug } from './shapes.ts'
import { translationState } from './translation-state.ts'

export const seeArticle = question({
  name: 'knowledge.see-article',
  input: z.object({
    article: Slug,
    language: Locale.optional(),
    number: Whole(1, 100_000).optional(),
  }),
  subject: loadStanding,
  may: everyone('an article that somebody may not read is not there for them'),
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'reads what this person may read' },

  async run(now, { language, number }, article) {
    const all = (await textsOf(now, article.id)).filter((one) => one.published_at !== null)
    const standing = all.filter((one) => one.current)
    const own = standing.find((one) => one.locale === article.locale)
    const pick = (locale: string | undefined) => standing.find((one) => one.locale === locale)
    const text =
      number === undefined
        ? (pick(language) ?? pick(now.locale) ?? own ?? standing[0])
        : all.find((one) => one.number === number && one.locale === (language ?? article.locale))
    if (!text || (article.withdrawn_at && number === undefined)) throw missing()
    return {
      article,
      text: { ...text, state: translationState(text, own) },
      languages: standing.map((one) => one.locale),
      versions: all
        .filter((one) => one.locale === text.locale)
        .map(({ number: n, published_at, changed, current }) => ({
          n,
          published_at,
          changed,
          current,
        })),
      may: verdicts(now.actor, article, { write: mayWrite }),
    }
  },
})

export type ArticleSeen = Awaited<ReturnType<typeof seeArticle.run>>
