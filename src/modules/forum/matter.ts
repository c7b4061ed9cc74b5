// What a topic or post says, for those who must judge it.
import type { Asking, Id, Matter, Paged } from '#kernel'
import { visiblePosts, visibleTopics } from './visible.ts'

/** A topic is judged by its title and its first post. */
export async function topicMatter(now: Asking, id: Id): Promise<Matter | undefined> {
  const found = await visibleTopics(now)
    .leftJoin('posts', (join) =>
      join.onRef('posts.topic', '=', 'topics.id').on('posts.position', '=', 1),
    )
    .select(['topics.author', 'topics.space', 'topics.title', 'topics.locale', 'topics.hidden_at'])
    .select(['topics.opened_at as at', 'posts.words', 'posts.html', 'posts.taken_back_at'])
    .where('topics.id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const { hidden_at, words, html, taken_back_at, ...matter } = found
  const said = taken_back_at === null ? (words ?? '') : ''
  return {
    ...matter,
    text: `${matter.title}\n\n${said}`.trim(),
    ...(html === null || said === '' ? {} : { html }),
    hidden: hidden_at !== null,
  }
}

export async function postMatter(now: Asking, id: Id): Promise<Matter | undefined> {
  const found = await visiblePosts(now)
    .select(['posts.author', 'posts.space', 'topics.title', 'posts.words as text', 'posts.locale'])
    .select(['posts.written_at as at', 'posts.hidden_at', 'posts.html'])
    .where('posts.id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const { hidden_at, ...matter } = found
  return { ...matter, hidden: hidden_at !== null }
}

/** The first post of a topic says what the topic says. */
export async function postJudgedWith(now: Asking, id: Id) {
  const found = await visiblePosts(now)
    .select('posts.topic')
    .where('posts.id', '=', id)
    .where('posts.position', '=', 1)
    .executeTakeFirst()
  return found && { kind: 'topic', id: found.topic }
}

type Page = { space?: Id; after?: Id; limit: number }

/** Answers, oldest first; a topic's first post goes with the topic. */
export async function postsPage(now: Asking, { space, after, limit }: Page): Promise<Paged[]> {
  let page = visiblePosts(now)
    .select(['posts.id', 'posts.author', 'posts.space', 'topics.title', 'posts.words as text'])
    .select(['posts.locale', 'posts.written_at as at', 'posts.hidden_at'])
    .where('posts.position', '>', 1)
  if (space !== undefined) page = page.where('posts.space', '=', space)
  if (after !== undefined) page = page.where('posts.id', '>', after)
  const found = await page.orderBy('posts.id').limit(limit).execute()
  return found.map(({ hidden_at, ...one }) => ({ ...one, hidden: hidden_at !== null }))
}

/** Topics with what they begin with. */
export async function topicsPage(now: Asking, { space, after, limit }: Page): Promise<Paged[]> {
  let page = visiblePosts(now)
    .select(['topics.id', 'topics.author', 'topics.space', 'topics.title', 'posts.words'])
    .select(['topics.locale', 'topics.opened_at as at', 'topics.hidden_at'])
    .where('posts.position', '=', 1)
  if (space !== undefined) page = page.where('topics.space', '=', space)
  if (after !== undefined) page = page.where('topics.id', '>', after)
  const found = await page.orderBy('topics.id').limit(limit).execute()
  return found.map(({ hidden_at, words, ...one }) => ({
    ...one,
    text: `${one.title}\n\n${words}`,
    hidden: hidden_at !== null,
  }))
}
