// A moderator keeps a topic at the top of its lists, or lets it go.
import { action, Id, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { findTopic } from './find.ts'
import { mayModerate } from './policy.ts'
import { forum } from './tables.ts'

export const pinTopic = action({
  name: 'forum.pin-topic',
  input: z.object({ topic: Id, pinned: Ticked }),
  subject: findTopic,
  may: mayModerate,
  data: { noPersonalData: 'orders a list' },
  machine: 'none',

  async run(now, { pinned }, topic) {
    await forum(now).updateTable('topics').set({ pinned }).where('id', '=', topic.id).execute()
    return { topic: topic.id, space: topic.slug }
  },

  audit: ({ input }) => ({ kind: 'topic', id: input.topic, detail: { pinned: input.pinned } }),
})
