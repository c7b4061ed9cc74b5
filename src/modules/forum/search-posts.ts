// Finds posts by words, in every language the business offers, newest first.
import { sql, type Asking } from '#kernel'
import { mayReadSpace } from '#spaces'
import { forum } from './tables.ts'
import { standsOrMine } from './visible.ts'

type Among = { space?: string; limit: number; skip?: number }

/**
 * The words as a web search would read them: all of them, "exact phrases", -not, or. Titles count as part of a
 * topic's first post. Languages written without gaps between words are searched by letters besides.
 * NOTE: the newest hits of each space are found first and joined after, so that both rare and frequent words are
 * answered from an index (by words or by time, as the planner knows the word).
 */
export async function searchPosts(now: Asking, words: string, { space, limit, skip = 0 }: Among) {
  let found = forum(now)
    .selectFrom('spaces')
    .innerJoinLateral(newestHits(now, words, skip + limit).as('hit'), (join) => join.onTrue())
    .innerJoin('posts', 'posts.id', 'hit.id')
    .innerJoin('topics', 'topics.id', 'posts.topic')
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
    .where(mayReadSpace(now))
    .where(standsOrMine(now, 'topics'))
    .orderBy('hit.written_at', 'desc')
    .limit(limit)
    .offset(skip)
  if (space) found = found.where('spaces.id', '=', space)
  return found.execute()
}

function newestHits(now: Asking, words: string, most: number) {
  const wanted = queryFor(now, words)
  const newest = sql`order by written_at desc limit ${most}`
  return sql<{ id: string; written_at: Date }>`(
    (select id, written_at from posts where space = spaces.id and hidden_at is null and search @@ ${wanted} ${newest})
    union
    (select first.id, first.written_at from topics join posts first on first.topic = topics.id and first.position = 1
      where topics.space = spaces.id and topics.search @@ ${wanted} and first.hidden_at is null
      and first.taken_back_at is null ${newest})
    ${byLetters(now, words, newest)} ${newest})`
}

/** One query per language, joined by or, so that one index answers for all. */
function queryFor({ business }: Asking, words: string) {
  const languages = [business.locale, ...business.languages].map((one) => one.split('-')[0] ?? one)
  const each = [...new Set(languages)].map(
    (one) => sql`websearch_to_tsquery(words_config(${one}), ${words})`,
  )
  return sql`(${each.reduce((all, one) => sql`${all} || ${one}`)})`
}

const withoutGaps = new Set(['ja', 'zh', 'ko', 'th', 'lo', 'km', 'my'])

/** NOTE: repeats the condition of the index `posts_letters`, or the index is not used. */
function byLetters({ business }: Asking, words: string, newest: ReturnType<typeof sql>) {
  if (!business.languages.some((language) => withoutGaps.has(language.split('-')[0] ?? '')))
    return sql``
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`union (select id, written_at from posts where space = spaces.id and hidden_at is null
    and split_part(locale, '-', 1) in ('ja', 'zh', 'ko', 'th', 'lo', 'km', 'my') and words ilike ${pattern} ${newest})`
}

export type Hit = Awaited<ReturnType<typeof searchPosts>>[number]
