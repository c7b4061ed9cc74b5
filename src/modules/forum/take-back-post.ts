// Whoever wrote a post takes it back: its words and their history are gone, a stub keeps the talk readable.
import { action, Id, tell, z } from '#kernel'
import type { SafeHtml } from '#kernel/text'
import { releaseFilesOf } from '#files'
import { takenBack } from './facts.ts'
import { findPost } from './find.ts'
import { mayTakeBack } from './policy.ts'
import { Position } from './shapes.ts'
import { forum } from './tables.ts'

export const takeBackPost = action({
  name: 'forum.take-back-post',
  input: z.object({ topic: Id, position: Position }),
  subject: findPost,
  may: mayTakeBack,
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, _input, post) {
    await forum(now)
      .with('history', (db) => db.deleteFrom('post_versions').where('post', '=', post.id))
      .with('reactions', (db) => db.deleteFrom('post_reactions').where('post', '=', post.id))
      .updateTable('posts')
      .set({
        text: '',
        html: '' as SafeHtml,
        words: '',
        versions: 0,
        edited_at: null,
        taken_back_at: now.at,
      })
      .where('posts.id', '=', post.id)
      .execute()
    await releaseFilesOf(now, { kind: 'post', id: post.id })
    tell(now, takenBack, { post: post.id })
    return { topic: post.topic, position: post.position, space: post.slug }
  },

  audit: ({ subject }) => ({ kind: 'post', id: subject.id }),
})
