// Finds posts by words, in every language the business offers, newest first.
import { sql, type Asking, type Expression, type SqlBool } from '#kernel'
import { visiblePosts } from './visible.ts'

const withoutWordGaps = new Set(['ja', 'zh', 'ko', 'th', 'lo', 'km', 'my'])

/**
 * The words as a web search would read them: all of them, "exact phrases", -not, or. Titles count as part of a
 * topic's first post. Languages written without gaps between words are searched by letters besides.
 */
export function searchPosts(
  now: Asking,
  words: string,
  among: { space?: string; limit: number; skip?: number },
) {
  const wanted = queryFor(now, words)
  const inTitle = sql<SqlBool>`posts.id in (select first.id from posts first join topics t on t.id = first.topic
    where first.position = 1 and t.search @@ ${wanted})`
  let found = visiblePosts(now)
    .leftJoin('people', 'people.id', 'posts.author')
    .select([
      'posts.id',
      'posts.topic',
      'posts.position',
      'posts.words',
      'posts.written_at',
      'posts.locale',
    ])
    .select([
      'topics.title',
      'topics.locked_at',
      'topics.answer',
      'spaces.slug as space',
      'people.name',
    ])
    .where('posts.hidden_at', 'is', null)
    .where((on) =>
      on.or([sql<SqlBool>`posts.search @@ ${wanted}`, inTitle, ...byLetters(now, words)]),
    )
    .orderBy('posts.written_at', 'desc')
    .limit(among.limit)
    .offset(among.skip ?? 0)
  if (among.space) found = found.where('posts.space', '=', among.space)
  return found.execute()
}

/** One query per configuration, joined by or, so that one index answers for all languages. */
function queryFor({ business }: Asking, words: string) {
  const languages = [
    ...new Set([business.locale, ...business.languages].map((one) => one.split('-')[0] ?? one)),
  ]
  const each = languages.map(
    (language) => sql`websearch_to_tsquery(words_config(${language}), ${words})`,
  )
  return sql`(${each.reduce((all, one) => sql`${all} || ${one}`)})`
}

function byLetters({ business }: Asking, words: string): Expression<SqlBool>[] {
  if (!business.languages.some((language) => withoutWordGaps.has(language.split('-')[0] ?? '')))
    return []
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  return [
    sql<SqlBool>`(split_part(posts.locale, '-', 1) in ('ja', 'zh', 'ko', 'th', 'lo', 'km', 'my') and posts.words ilike ${pattern})`,
  ]
}

export type Hit = Awaited<ReturnType<typeof searchPosts>>[number]
