// A member wants to be told of answers in a topic, or not any more, or never.
import { action, Id, z } from '#kernel'
import { findTopic } from './find.ts'
import { FollowLevel, setWatch } from './watch.ts'
import { mayFollow } from './policy.ts'

export const followTopic = action({
  name: 'forum.follow-topic',
  input: z.object({ topic: Id, level: FollowLevel }),
  subject: findTopic,
  may: mayFollow,
  data: { purpose: 'forum', basis: 'contract', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'a preference of the member, changed as easily as set' },

  async run(now, { level }, topic) {
    await setWatch(now, { about: topic.id, kind: 'topic', level })
    return { topic: topic.id, space: topic.slug }
  },
})
