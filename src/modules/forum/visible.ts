// What an actor may see of a forum, as queries to start from. Lists, pages, search, feeds and cards all build on it.
import { ref, runsBusiness, sql, type Asking } from '#kernel'
import { mayReadSpace } from '#spaces'
import { forum } from './tables.ts'

/** Topics this actor may read, with their space and category. */
export function visibleTopics(now: Asking) {
  return forum(now)
    .selectFrom('topics')
    .innerJoin('spaces', 'spaces.id', 'topics.space')
    .innerJoin('forum_categories', 'forum_categories.id', 'topics.category')
    .where(mayReadSpace(now))
    .where(standsOrMine(now, 'topics'))
}

/** Posts this actor may read in full; those taken back are nobody's any more. */
export function visiblePosts(now: Asking) {
  return visibleTopics(now)
    .innerJoin('posts', 'posts.topic', 'topics.id')
    .where('posts.taken_back_at', 'is', null)
    .where(standsOrMine(now, 'posts'))
}

/** Categories of spaces this actor may read. */
export function visibleCategories(now: Asking) {
  return forum(now)
    .selectFrom('forum_categories')
    .innerJoin('spaces', 'spaces.id', 'forum_categories.space')
    .where(mayReadSpace(now))
}

/** True where a topic or post is not hidden, or is the actor's own, or theirs to moderate. */
export function standsOrMine({ actor }: Asking, table: 'topics' | 'posts') {
  const business = actor.kind === 'system' || runsBusiness(actor)
  const held = actor.hats.filter(({ hat }) => hat === 'moderator')
  if (business || held.some(({ space }) => space === null)) return sql<boolean>`true`
  const spaces = held.flatMap(({ space }) => space ?? [])
  const [hidden, author, space] = [
    ref(`${table}.hidden_at`),
    ref(`${table}.author`),
    ref(`${table}.space`),
  ]
  return sql<boolean>`(${hidden} is null or ${author} = ${actor.person}::uuid or ${space} = any(${spaces}::uuid[]))`
}
