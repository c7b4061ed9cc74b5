// A moderator ends a talk for now and says why, or opens it again. Everything said stays readable.
// @fulfils R43
import { action, Id, invalid, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { findTopic } from './find.ts'
import { mayModerate } from './policy.ts'
import { Reason } from './shapes.ts'
import { forum } from './tables.ts'

export const lockTopic = action({
  name: 'forum.lock-topic',
  input: z.object({ topic: Id, locked: Ticked, why: Reason.optional() }),
  subject: findTopic,
  may: mayModerate,
  data: { purpose: 'forum', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',

  async run(now, { locked, why }, topic) {
    if (locked && !why) throw invalid({ why: 'forum.lock-why' })
    await forum(now)
      .updateTable('topics')
      .set(
        locked
          ? { locked_at: now.at, locked_why: why ?? null }
          : { locked_at: null, locked_why: null },
      )
      .where('id', '=', topic.id)
      .execute()
    return { topic: topic.id, space: topic.slug }
  },

  audit: ({ input }) => ({ kind: 'topic', id: input.topic, detail: { locked: input.locked } }),
})
