// A page of topics, the liveliest last touched first, with how much of each a member has not read yet.
import type { Asking } from '#kernel'
import { topicsPerPage } from './shapes.ts'
import { forum } from './tables.ts'
import { standsOrMine } from './visible.ts'

/** NOTE: the caller has found the space or category through what the actor can see. */
export function listTopics(
  now: Asking,
  where: { space: string } | { category: string },
  page: number,
) {
  return forum(now)
    .selectFrom(pageOf(now, where, page).as('topics'))
    .innerJoin('forum_categories', 'forum_categories.id', 'topics.category')
    .leftJoin('people as author', 'author.id', 'topics.author')
    .leftJoin('people as latest', 'latest.id', 'topics.latest_by')
    .leftJoin('topic_readings as reading', (join) =>
      join.onRef('reading.topic', '=', 'topics.id').on('reading.person', '=', now.actor.person),
    )
    .select([
      'topics.id',
      'topics.title',
      'topics.locale',
      'topics.posts',
      'topics.opened_at',
      'topics.latest_at',
      'topics.pinned',
    ])
    .select([
      'topics.locked_at',
      'topics.answer',
      'topics.poll',
      'topics.hidden_at',
      'reading.position as read',
    ])
    .select(['forum_categories.slug as category', 'forum_categories.name as category_name'])
    .select(['author.name as author', 'author.official', 'author.demo', 'latest.name as latest'])
    .orderBy('topics.pinned', 'desc')
    .orderBy('topics.latest_at', 'desc')
    .execute()
}

/** The topics of one page, found in the order of their index before anything is joined. */
function pageOf(now: Asking, where: { space: string } | { category: string }, page: number) {
  const [column, id] =
    'space' in where ? (['space', where.space] as const) : (['category', where.category] as const)
  return forum(now)
    .selectFrom('topics')
    .select([
      'id',
      'title',
      'locale',
      'category',
      'author',
      'latest_by',
      'posts',
      'opened_at',
      'latest_at',
      'pinned',
    ])
    .select(['locked_at', 'answer', 'poll', 'hidden_at'])
    .where(column, '=', id)
    .where(standsOrMine(now, 'topics'))
    .orderBy('pinned', 'desc')
    .orderBy('latest_at', 'desc')
    .limit(topicsPerPage)
    .offset((page - 1) * topicsPerPage)
}

export type TopicRow = Awaited<ReturnType<typeof listTopics>>[number]
