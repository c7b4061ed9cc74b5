// The desk's list of articles: drafts, languages, when to look at each, and whether readers found it helpful.
import { nothing, question, sql, z } from '#kernel'
import { mayUseDesk } from './policy.ts'
import { readableArticles } from './visible.ts'

export const seeDeskHelp = question({
  name: 'knowledge.see-desk-help',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'articles and counts' },

  async run(now) {
    const rows = await readableArticles(now)
      .leftJoin('people', 'people.id', 'help_articles.owner')
      .select([
        'help_articles.id',
        'help_articles.slug',
        'help_articles.audience',
        'help_articles.review_at',
        'help_articles.withdrawn_at',
        'spaces.name as space',
        'people.name as owner',
        title.as('title'),
        locales.as('locales'),
        drafts.as('drafts'),
        helped(true).as('helped'),
        helped(false).as('not_helped'),
      ])
      .orderBy('help_articles.withdrawn_at', (order) => order.asc().nullsFirst())
      .orderBy('help_articles.review_at')
      .limit(500)
      .execute()
    return { rows: rows.map((row) => ({ ...row, late: row.review_at < now.at })) }
  },
})

const title = sql<string>`(select x.title from help_texts x where x.article = help_articles.id
  order by x.locale = help_articles.locale desc, x.current desc, x.number desc limit 1)`
const locales = sql<
  string[]
>`array(select x.locale from help_texts x where x.article = help_articles.id and x.current order by x.locale)`
const drafts = sql<number>`(select count(*) from help_texts x where x.article = help_articles.id and x.published_at is null)::int`
const helped = (yes: boolean) =>
  sql<number>`(select count(*) from help_feedback f where f.kind = 'article' and f.about = help_articles.id and f.helpful = ${yes})::int`

export type DeskHelp = Awaited<ReturnType<typeof seeDeskHelp.run>>
