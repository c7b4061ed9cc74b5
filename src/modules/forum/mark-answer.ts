// Whoever asked, or a moderator, says which post answered the question; or that none has yet.
// @fulfils R44
import { action, Id, tell, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { answered } from './facts.ts'
import { findPost } from './find.ts'
import { mayMarkAnswer } from './policy.ts'
import { Position } from './shapes.ts'
import { forum } from './tables.ts'

export const markAnswer = action({
  name: 'forum.mark-answer',
  input: z.object({ topic: Id, position: Position, on: Ticked }),
  subject: findPost,
  may: mayMarkAnswer,
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { on }, post) {
    await forum(now)
      .updateTable('topics')
      .set({ answer: on ? post.id : null })
      .where('id', '=', post.topic)
      .execute()
    if (on) tell(now, answered, { topic: post.topic, post: post.id })
    return { topic: post.topic, position: post.position, space: post.slug }
  },

  audit: ({ subject, input }) => ({ kind: 'post', id: subject.id, detail: { answer: input.on } }),
})
