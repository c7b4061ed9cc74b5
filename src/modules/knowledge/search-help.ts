// Finds articles and answers by words, in every language the business offers, best first.
import { sql, type Asking } from '#kernel'
import { inOneLanguage, readableEntries, standingTexts } from './visible.ts'

/** One query for each language, joined by or, so that one index answers for all. */
function wanted({ business }: Asking, words: string) {
  const languages = [business.locale, ...business.languages].map((one) => one.split('-')[0] ?? one)
  const each = [...new Set(languages)].map(
    (one) => sql`websearch_to_tsquery(words_config(${one}), ${words})`,
  )
  return sql`(${each.reduce((all, one) => sql`${all} || ${one}`)})`
}

export async function searchArticles(now: Asking, words: string, limit = 30) {
  const query = wanted(now, words)
  const rows = await standingTexts(now)
    .select([
      'help_articles.id',
      'help_articles.slug',
      'help_articles.audience',
      'help_articles.locale as own',
      'help_texts.locale',
      'help_texts.title',
      'help_texts.words',
      'help_texts.published_at',
    ])
    .select(sql<number>`ts_rank_cd(help_texts.search, ${query})`.as('rank'))
    .where(sql<boolean>`help_texts.search @@ ${query}`)
    .orderBy('rank', 'desc')
    .orderBy('help_articles.id')
    .limit(limit * 2)
    .execute()
  return inOneLanguage(rows, now.locale).slice(0, limit)
}

export async function searchEntries(now: Asking, words: string, limit = 30) {
  const query = wanted(now, words)
  const rows = await readableEntries(now)
    .select([
      'family as id',
      'id as entry',
      'locale',
      'locale as own',
      'question',
      'words',
      'approved_at',
    ])
    .select(sql<number>`ts_rank_cd(search, ${query})`.as('rank'))
    .where(sql<boolean>`search @@ ${query}`)
    .orderBy('rank', 'desc')
    .orderBy('id')
    .limit(limit * 2)
    .execute()
  return inOneLanguage(rows, now.locale).slice(0, limit)
}
