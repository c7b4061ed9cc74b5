// Whoever opened a topic, or a moderator, gives it a title by which others find it.
import { action, Id, tell, z } from '#kernel'
import { renamed } from './facts.ts'
import { findTopic } from './find.ts'
import { mayRename } from './policy.ts'
import { Title } from './shapes.ts'
import { forum } from './tables.ts'

export const renameTopic = action({
  name: 'forum.rename-topic',
  input: z.object({ topic: Id, title: Title }),
  subject: findTopic,
  may: mayRename,
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { title }, topic) {
    await forum(now).updateTable('topics').set({ title }).where('id', '=', topic.id).execute()
    if (title !== topic.title) tell(now, renamed, { topic: topic.id })
    return { topic: topic.id, space: topic.slug }
  },

  audit: ({ input, subject }) => ({
    kind: 'topic',
    id: input.topic,
    detail: { before: subject.title },
  }),
})
