// The help: articles by space and approved answers; with words, what fits them.
import { everyone, nothing, question, z } from '#kernel'
import { excerptOf } from '#kernel/text'
import { Line } from '#kernel/web'
import { searchArticles, searchEntries } from './search-help.ts'
import { inOneLanguage, readableEntries, standingTexts } from './visible.ts'

export const seeHelp = question({
  name: 'knowledge.see-help',
  input: z.object({ words: Line(200, 0).default('') }),
  subject: nothing,
  may: everyone('what is not for everybody is not found'),
  data: { noPersonalData: 'words of the business; what was looked for is not kept' },
  machine: 'none',
  audit: { unaudited: 'reads what this person may read' },

  async run(now, { words }) {
    if (words !== '') {
      const [articles, entries] = [
        await searchArticles(now, words),
        await searchEntries(now, words),
      ]
      return {
        words,
        articles: articles.map((one) => ({ ...one, space: null, excerpt: excerptOf(one.words) })),
        entries: entries.map((one) => ({ ...one, excerpt: excerptOf(one.words) })),
      }
    }
    const texts = await standingTexts(now)
      .select([
        'help_articles.id',
        'help_articles.slug',
        'help_articles.audience',
        'help_articles.locale as own',
        'spaces.name as space',
        'help_texts.locale',
        'help_texts.title',
        'help_texts.words',
      ])
      .orderBy('help_texts.title')
      .limit(1000)
      .execute()
    const answers = await readableEntries(now)
      .select(['family as id', 'id as entry', 'locale', 'locale as own', 'question', 'words'])
      .orderBy('question')
      .limit(1000)
      .execute()
    return {
      words,
      articles: inOneLanguage(texts, now.locale).map((one) => ({
        ...one,
        excerpt: excerptOf(one.words),
      })),
      entries: inOneLanguage(answers, now.locale).map((one) => ({
        ...one,
        excerpt: excerptOf(one.words),
      })),
    }
  },
})

export type HelpSeen = Awaited<ReturnType<typeof seeHelp.run>>
