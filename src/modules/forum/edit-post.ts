// Whoever wrote a post says it better; what it said before stays to be seen, with the reason.
// @fulfils R43
import { action, Id, me, refused, tell, z } from '#kernel'
import { written } from '#kernel/text'
import { Ticked } from '#kernel/web'
import { attachFilesIn } from './attach.ts'
import { edited } from './facts.ts'
import { findPost } from './find.ts'
import { mayEdit, speaksForBusiness } from './policy.ts'
import { Position, Reason, Words } from './shapes.ts'
import { forum } from './tables.ts'

export const editPost = action({
  name: 'forum.edit-post',
  input: z.object({
    topic: Id,
    position: Position,
    text: Words,
    reason: Reason.optional(),
    official: Ticked,
  }),
  subject: findPost,
  may: mayEdit,
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { text, reason, official }, post) {
    if (official && !speaksForBusiness(now.actor, post)) throw refused('forum.no.official')
    const where = { topic: post.topic, position: post.position, space: post.slug }
    if (text === post.text && official === post.official) return where
    const { html, words } = written(text)
    const before = { post: post.id, number: post.versions + 1, text: post.text, author: me(now) }
    await forum(now)
      .with('kept', (db) =>
        db.insertInto('post_versions').values({ ...before, reason: reason ?? null, at: now.at }),
      )
      .updateTable('posts')
      .set({ text, html, words, official, edited_at: now.at, versions: before.number })
      .where('posts.id', '=', post.id)
      .execute()
    await attachFilesIn(now, { id: post.id, space: post.space, text })
    tell(now, edited, { post: post.id, topic: post.topic, position: post.position })
    return where
  },

  audit: ({ subject }) => ({ kind: 'post', id: subject.id }),
})
