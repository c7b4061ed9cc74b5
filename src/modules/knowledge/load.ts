// Loads articles and answers as subjects of verbs.
import type { Asking } from '#kernel'
import { knowledge } from './tables.ts'
import { readableArticles } from './visible.ts'

const columns = [
  'help_articles.id',
  'help_articles.slug',
  'help_articles.space',
  'help_articles.audience',
  'help_articles.locale',
  'help_articles.owner',
  'help_articles.review_months',
  'help_articles.review_at',
  'help_articles.withdrawn_at',
  'help_articles.withdrawn_why',
  'spaces.name as spaceName',
] as const

export const loadArticle = (now: Asking, { article }: { article: string }) =>
  readableArticles(now).select(columns).where('help_articles.slug', '=', article).executeTakeFirst()

export type LoadedArticle = NonNullable<Awaited<ReturnType<typeof loadArticle>>>

/** An article as long as somebody may read a text of it. */
export const loadStanding = (now: Asking, { article }: { article: string }) =>
  readableArticles(now)
    .select(columns)
    .where('help_articles.slug', '=', article)
    .where((where) =>
      where.exists(
        where
          .selectFrom('help_texts')
          .select('help_texts.id')
          .whereRef('help_texts.article', '=', 'help_articles.id')
          .where('help_texts.published_at', 'is not', null),
      ),
    )
    .executeTakeFirst()

/** For the desk: any state. Whether the actor may use the desk is the policy's answer. */
export const loadEntry = (now: Asking, { entry }: { entry: string }) =>
  knowledge(now).selectFrom('help_entries').selectAll().where('id', '=', entry).executeTakeFirst()

export type LoadedEntry = NonNullable<Awaited<ReturnType<typeof loadEntry>>>

/** Texts of an article, latest version of each language first. */
export const textsOf = (now: Asking, article: string) =>
  knowledge(now)
    .selectFrom('help_texts')
    .selectAll()
    .where('article', '=', article)
    .orderBy('locale')
    .orderBy('number', 'desc')
    .execute()
