// Somebody answers in a topic. The most frequent verb of a forum, so it takes two statements of its own.
// @fulfils R4 R43 R44
import { action, Id, invalid, refused, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { addPost } from './add-post.ts'
import { FileShape, withFile } from './attach.ts'
import { findTopic } from './find.ts'
import { mayReply, speaksForBusiness } from './policy.ts'
import { Position, Words } from './shapes.ts'

export const reply = action({
  name: 'forum.reply',
  input: z.object({
    topic: Id,
    text: Words,
    quotes: Position.optional(),
    official: Ticked,
    ...FileShape,
  }),
  subject: findTopic,
  may: mayReply,
  limits: [{ most: 300, seconds: 3600, by: 'person' }],
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { quotes, official, ...given }, topic) {
    if (official && !speaksForBusiness(now.actor, topic)) throw refused('forum.no.official')
    if (quotes && quotes > topic.posts) throw invalid({ quotes: 'forum.quote-gone' })
    const { space, slug, locale } = topic
    const text = await withFile(now, given.text, given)
    const added = await addPost(now, {
      topic: topic.id,
      space,
      locale,
      text,
      official,
      quotes: quotes ?? null,
    })
    return { ...added, topic: topic.id, space: slug }
  },

  audit: ({ answer }) => ({ kind: 'post', id: answer.post }),
})
