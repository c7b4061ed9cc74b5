// Loads what a verb is about, only through what the actor can see.
import type { Asking } from '#kernel'
import { visibleCategories, visibleTopics, standsOrMine } from './visible.ts'

export const findTopic = (now: Asking, { topic }: { topic: string }) =>
  visibleTopics(now)
    .select([
      'topics.id',
      'topics.space',
      'topics.category',
      'topics.title',
      'topics.locale',
      'topics.author',
      'topics.posts',
    ])
    .select([
      'topics.locked_at',
      'topics.poll',
      'topics.answer',
      'topics.hidden_at',
      'spaces.slug',
      'spaces.closed_at',
    ])
    .where('topics.id', '=', topic)
    .executeTakeFirst()

/** A post by its place in a topic; its author and moderators find hidden ones too. */
export const findPost = (now: Asking, { topic, position }: { topic: string; position: number }) =>
  visibleTopics(now)
    .innerJoin('posts', 'posts.topic', 'topics.id')
    .where(standsOrMine(now, 'posts'))
    .select([
      'posts.id',
      'posts.space',
      'posts.topic',
      'posts.position',
      'posts.author',
      'posts.text',
      'posts.locale',
    ])
    .select([
      'posts.official',
      'posts.versions',
      'posts.edited_at',
      'posts.taken_back_at',
      'posts.hidden_at',
      'posts.written_at',
    ])
    .select([
      'topics.title',
      'topics.author as opened_by',
      'topics.locked_at',
      'spaces.slug',
      'spaces.name as space_name',
      'spaces.closed_at',
    ])
    .where('topics.id', '=', topic)
    .where('posts.position', '=', position)
    .executeTakeFirst()

export const findCategory = (
  now: Asking,
  { space, category }: { space: string; category: string },
) =>
  visibleCategories(now)
    .select([
      'forum_categories.id',
      'forum_categories.space',
      'forum_categories.slug',
      'forum_categories.name',
    ])
    .select(['forum_categories.about', 'forum_categories.opening', 'forum_categories.topics'])
    .select([
      'spaces.slug as space_slug',
      'spaces.name as space_name',
      'spaces.kind',
      'spaces.locale',
      'spaces.closed_at',
    ])
    .where('spaces.slug', '=', space)
    .where('forum_categories.slug', '=', category)
    .executeTakeFirst()

export type FoundTopic = NonNullable<Awaited<ReturnType<typeof findTopic>>>
export type FoundPost = NonNullable<Awaited<ReturnType<typeof findPost>>>
export type FoundCategory = NonNullable<Awaited<ReturnType<typeof findCategory>>>
