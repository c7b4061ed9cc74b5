// A member marks how far they have read; marks only move forward.
import { action, Id, me, sql, z } from '#kernel'
import { findTopic } from './find.ts'
import { mayFollow } from './policy.ts'
import { Position } from './shapes.ts'
import { forum } from './tables.ts'

export const readTo = action({
  name: 'forum.read-to',
  input: z.object({ topic: Id, position: Position }),
  subject: findTopic,
  may: mayFollow,
  data: { purpose: 'forum', basis: 'contract', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'a bookmark of the member' },

  async run(now, input, topic) {
    const position = Math.min(input.position, topic.posts)
    await forum(now)
      .insertInto('topic_readings')
      .values({ person: me(now), topic: topic.id, position, at: now.at })
      .onConflict((conflict) =>
        conflict.columns(['business', 'person', 'topic']).doUpdateSet({
          position: sql<number>`greatest(topic_readings.position, excluded.position)`,
          at: now.at,
        }),
      )
      .execute()
    return { topic: topic.id, space: topic.slug, position }
  },
})
