// What changed between a version of an article and the one before it, word by word.
import { everyone, missing, question, z } from '#kernel'
import { Whole } from '#kernel/web'
import { difference } from '#guidelines'
import { loadStanding, textsOf } from './load.ts'
import { Locale, Slug } from './shapes.ts'

export const seeArticleChanges = question({
  name: 'knowledge.see-article-changes',
  input: z.object({ article: Slug, number: Whole(2, 100_000), language: Locale.optional() }),
  subject: loadStanding,
  may: everyone('an article that somebody may not read is not there for them'),
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'reads what this person may read' },

  async run(now, { number, language }, article) {
    const locale = language ?? article.locale
    const texts = (await textsOf(now, article.id)).filter(
      (one) => one.locale === locale && one.published_at !== null,
    )
    const after = texts.find((one) => one.number === number)
    const before = texts.find((one) => one.number === number - 1)
    if (!after || !before) throw missing()
    return {
      slug: article.slug,
      locale,
      title: after.title,
      number,
      changed: after.changed,
      published_at: after.published_at,
      pieces: difference(before.source, after.source),
    }
  },
})

export type ArticleChanges = Awaited<ReturnType<typeof seeArticleChanges.run>>
