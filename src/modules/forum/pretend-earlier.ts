// Sets the hours of a made-up talk into the past, so that a demonstration does not look as if all were said at once.
import { action, clash, Id, onlySystem, sql, z } from '#kernel'
import { findTopic } from './find.ts'
import { forum } from './tables.ts'

export const pretendEarlier = action({
  name: 'forum.pretend-earlier',
  input: z.object({ topic: Id, hoursAgo: z.number().min(0), hoursBetween: z.number().min(0) }),
  subject: findTopic,
  may: onlySystem('only the demonstration pretends, and everything in it is marked as made up'),
  data: { noPersonalData: 'moves made-up posts in time' },
  machine: 'none',
  inside: true,

  async run(now, { hoursAgo, hoursBetween }, { id }) {
    if (!now.business.demo) throw clash('forum.not-a-demo')
    const opened = new Date(now.at.getTime() - hoursAgo * 3_600_000)
    const between = sql<Date>`least(${now.at}::timestamptz, ${opened}::timestamptz + (position - 1) * ${hoursBetween}::float8 * interval '1 hour')`
    await forum(now)
      .updateTable('posts')
      .set({ written_at: between })
      .where('topic', '=', id)
      .execute()
    await forum(now)
      .updateTable('topics')
      .set({
        opened_at: opened,
        latest_at: sql<Date>`(select max(written_at) from posts where topic = topics.id)`,
      })
      .where('id', '=', id)
      .execute()
    return {}
  },

  audit: ({ input }) => ({ kind: 'topic', id: input.topic }),
})
