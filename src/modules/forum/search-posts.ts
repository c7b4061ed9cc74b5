// Finds posts by words, in every language the business offers, newest first.
import { ref, sql, type Asking, type Expression } from '#kernel'
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
  if (await isFrequent(now, wanted, among)) {
    const found = await drawn(now, among, backInTime(now, words, wanted, most))
    const last = found[among.limit - 1]
    if (last && (await wentFarEnough(now, among, last.id))) return found
  }
  return drawn(now, among, byIndex(now, words, wanted, { ...among, most }))
}

/** Spaces this actor may read, or the one that is asked for, if they may. */
function spacesAmong(now: Asking, { space }: Among) {
  const readable = forum(now).selectFrom('spaces').where(mayReadSpace(now))
  return space === undefined ? readable : readable.where('spaces.id', '=', space)
}

async function isFrequent(now: Asking, wanted: Part, among: Among): Promise<boolean> {
  const newest = sql<{
    search: unknown
  }>`(select search from posts where space = spaces.id and hidden_at is null
    order by written_at desc limit ${sample.rows})`
  const { hits, rows } = await spacesAmong(now, among)
    .innerJoinLateral(newest.as('one'), (join) => join.onTrue())
    .select([
      sql<number>`count(*)::int`.as('rows'),
      sql<number>`(count(*) filter (where one.search @@ ${wanted}))::int`.as('hits'),
    ])
    .executeTakeFirstOrThrow()
  return hits * 1000 >= sample.frequent * Math.max(rows, sample.rows)
}

/** False where a space has more posts since this one than were looked at: some with the word may have been left out. */
async function wentFarEnough(now: Asking, among: Among, id: string): Promise<boolean> {
  const unseen = sql<{
    one: number
  }>`(select 1 as one from posts where space = spaces.id and hidden_at is null
    and (written_at, id) >= ((select written_at from posts where id = ${id}::uuid), ${id}::uuid)
    order by written_at desc, id desc offset ${furthest} limit 1)`
  const found = await spacesAmong(now, among)
    .innerJoinLateral(unseen.as('unseen'), (join) => join.onTrue())
    .select('unseen.one')
    .limit(1)
    .executeTakeFirst()
  return found === undefined
}

type Hits = ReturnType<typeof sql<{ id: string; space: string; written_at: Date }>>

/** Hits with what is shown of them, the newest first. */
function drawn(now: Asking, among: Among, hits: Hits) {
  return spacesAmong(now, among)
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
    .where(standsOrMine(now, 'topics'))
    .orderBy('hit.written_at', 'desc')
    .orderBy('hit.id', 'desc')
    .limit(among.limit)
    .offset(among.skip ?? 0)
    .execute()
}

/** The newest of each space that have the words, without any index of words. */
const backInTime = (now: Asking, words: string, wanted: Part, most: number) =>
  union(now, words, wanted, {
    most,
    within: sql`space = spaces.id`,
    posts: sql`(select * from posts where space = spaces.id and hidden_at is null order by written_at desc, id desc limit ${furthest})`,
    by: (at) => at,
  })

/** By the index, in all spaces this actor may read at once. NOTE: the sum keeps the planner from going back in time. */
const byIndex = (now: Asking, words: string, wanted: Part, among: Among & { most: number }) =>
  union(now, words, wanted, {
    most: among.most,
    within: sql`space in ${spacesAmong(now, among).select('spaces.id')}`,
    posts: sql`posts`,
    by: (at) => sql`${at} + interval '0'`,
  })

type Ways = { within: Part; posts: Part; most: number; by: (at: Part) => Part }

/**
 * NOTE: what a hidden topic holds is left out before the newest are cut off, or it would push out what everybody may see.
 * It is asked for the newest only: the hits are put in order first (`offset 0` keeps it so), and asked until there are enough.
 */
function union(now: Asking, words: string, wanted: Part, { within, posts, most, by }: Ways) {
  const newest = (name: string) => sql`order by ${by(ref(name))} desc, id desc`
  const standing = (hits: Part) => sql`(select id, space, written_at from (${hits} offset 0) hit
    where (select ${standsOrMine(now, 'topics')} from topics where topics.id = hit.topic)
    order by at desc, id desc limit ${most})`
  const from = sql`select id, space, topic, written_at, ${by(sql`written_at`)} as at from ${posts} posts`
  return sql<{ id: string; space: string; written_at: Date }>`(
    ${standing(sql`${from} where ${within} and hidden_at is null and search @@ ${wanted} ${newest('written_at')}`)}
    union
    (select first.id, first.space, first.written_at from
      (select id from topics where ${within} and search @@ ${wanted} and ${standsOrMine(now, 'topics')}
        ${newest('opened_at')} limit ${most}) topic
      join posts first on first.topic = topic.id and first.position = 1
      where first.hidden_at is null and first.taken_back_at is null)
    ${byLetters(now, words, (letters) => standing(sql`${from} where ${within} and ${letters} ${newest('written_at')}`))}
    order by written_at desc, id desc limit ${most})`
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
function byLetters({ business }: Asking, words: string, standing: (letters: Part) => Part) {
  if (!business.languages.some((language) => withoutGaps.has(language.split('-')[0] ?? '')))
    return sql``
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`union ${standing(sql`hidden_at is null
    and split_part(locale, '-', 1) in ('ja', 'zh', 'ko', 'th', 'lo', 'km', 'my') and words ilike ${pattern}`)}`
}

export type Hit = Awaited<ReturnType<typeof searchPosts>>[number]
