// Finds posts by words, in every language the business offers, newest first.
import { sql, type Asking, type Expression } from '#kernel'
import { mayReadSpace } from '#spaces'
import { forum } from './tables.ts'
import { standsOrMine } from './visible.ts'

type Among = { space?: string; limit: number; skip?: number }

/** So many of the newest of each space are looked at first; from so many hits in a thousand on a word is frequent. */
const sample = { rows: 300, frequent: 25 }
/** So far back a frequent word is looked for in each space, before the index is asked after all. */
const furthest = 10_000

/**
 * The words as a web search would read them: all of them, "exact phrases", -not, or. Titles count as part of a
 * topic's first post. Languages written without gaps between words are searched by letters besides.
 * NOTE: a frequent word is found by going back in time in each space, a rare one by the index of words over all spaces at
 * once. One way for the other takes seconds, and statistics know neither rare words nor who may read which space.
 */
export async function searchPosts(now: Asking, words: string, among: Among) {
  const wanted = queryFor(now, words)
  const most = (among.skip ?? 0) + among.limit
  if (await isFrequent(now, wanted)) {
    const found = await drawn(now, among, backInTime(now, words, wanted, most))
    if (found.length === among.limit) return found
  }
  return drawn(now, among, byIndex(now, words, wanted, { ...among, most }))
}

async function isFrequent(now: Asking, wanted: Part): Promise<boolean> {
  const newest = sql<{
    search: unknown
  }>`(select search from posts where space = spaces.id and hidden_at is null
    order by written_at desc limit ${sample.rows})`
  const { hits, rows } = await forum(now)
    .selectFrom('spaces')
    .innerJoinLateral(newest.as('one'), (join) => join.onTrue())
    .select([
      sql<number>`count(*)::int`.as('rows'),
      sql<number>`(count(*) filter (where one.search @@ ${wanted}))::int`.as('hits'),
    ])
    .where(mayReadSpace(now))
    .executeTakeFirstOrThrow()
  return hits * 1000 >= sample.frequent * Math.max(rows, sample.rows)
}

type Hits = ReturnType<typeof sql<{ id: string; space: string; written_at: Date }>>

/** Hits with what is shown of them, the newest first. */
function drawn(now: Asking, { space, limit, skip = 0 }: Among, hits: Hits) {
  let found = forum(now)
    .selectFrom('spaces')
    .innerJoinLateral(hits.as('hit'), (join) => join.onRef('hit.space', '=', 'spaces.id'))
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

/** The newest of each space that have the words, without any index of words. */
const backInTime = (now: Asking, words: string, wanted: Part, most: number) =>
  union(now, words, wanted, {
    most,
    within: sql`space = spaces.id`,
    posts: sql`(select * from posts where space = spaces.id and hidden_at is null order by written_at desc limit ${furthest})`,
    newest: (at) => sql`order by ${at} desc limit ${most}`,
  })

/** By the index, in all spaces this actor may read at once. NOTE: the sum keeps the planner from going back in time. */
function byIndex(
  now: Asking,
  words: string,
  wanted: Part,
  { space, most }: Among & { most: number },
) {
  const one = space === undefined ? sql`true` : sql`spaces.id = ${space}`
  return union(now, words, wanted, {
    most,
    within: sql`space in (select spaces.id from spaces where ${mayReadSpace(now)} and ${one})`,
    posts: sql`posts`,
    newest: (at) => sql`order by ${at} + interval '0' desc limit ${most}`,
  })
}

type Ways = { within: Part; posts: Part; most: number; newest: (at: Part) => Part }

function union(now: Asking, words: string, wanted: Part, { within, posts, most, newest }: Ways) {
  return sql<{ id: string; space: string; written_at: Date }>`(
    (select id, space, written_at from ${posts} posts
      where ${within} and hidden_at is null and search @@ ${wanted} ${newest(sql`written_at`)})
    union
    (select first.id, first.space, first.written_at from
      (select id from topics where ${within} and search @@ ${wanted} ${newest(sql`opened_at`)}) topic
      join posts first on first.topic = topic.id and first.position = 1
      where first.hidden_at is null and first.taken_back_at is null)
    ${byLetters(now, words, within, newest(sql`written_at`))} order by written_at desc limit ${most})`
}

type Part = Expression<unknown>

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
function byLetters({ business }: Asking, words: string, within: Part, newest: Part) {
  if (!business.languages.some((language) => withoutGaps.has(language.split('-')[0] ?? '')))
    return sql``
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`union (select id, space, written_at from posts where ${within} and hidden_at is null
    and split_part(locale, '-', 1) in ('ja', 'zh', 'ko', 'th', 'lo', 'km', 'my') and words ilike ${pattern} ${newest})`
}

export type Hit = Awaited<ReturnType<typeof searchPosts>>[number]
