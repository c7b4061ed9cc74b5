// Where a topic or post stands now, from its id alone: letters and other modules link by ids.
import { everyone, Id, question, sql, z } from '#kernel'
import { postsPerPage } from './shapes.ts'
import { visibleTopics } from './visible.ts'

export const seePlace = question({
  name: 'forum.see-place',
  input: z.object({ id: Id }),
  subject: (now, { id }) =>
    visibleTopics(now)
      .leftJoin('posts', (join) =>
        join.onRef('posts.topic', '=', 'topics.id').on('posts.id', '=', id),
      )
      .select(['topics.id as topic', 'spaces.slug as space', 'posts.position'])
      .where(
        'topics.id',
        '=',
        sql<string>`coalesce((select topic from posts where id = ${id}), ${id}::uuid)`,
      )
      .executeTakeFirst(),
  may: everyone('what is not for everybody is not found'),
  data: { noPersonalData: 'an address' },
  machine: 'none',
  audit: { unaudited: 'finds an address' },

  run: (_now, _input, { topic, space, position }) =>
    Promise.resolve({ topic, space, position, page: Math.ceil((position ?? 1) / postsPerPage) }),
})
