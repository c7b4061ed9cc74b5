// What a post said before each edit, and why it was edited.
// @fulfils R43
import { everyone, Id, question, z } from '#kernel'
import { findPost } from './find.ts'
import { Position, Slug } from './shapes.ts'
import { forum } from './tables.ts'

export const seeHistory = question({
  name: 'forum.see-history',
  input: z.object({ space: Slug, topic: Id, position: Position }),
  subject: findPost,
  may: everyone('who may read a post may read how it came about'),
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'reads what members wrote for each other' },

  async run(now, _input, post) {
    const versions = await forum(now)
      .selectFrom('post_versions')
      .select(['number', 'text', 'reason', 'at'])
      .where('post', '=', post.id)
      .orderBy('number')
      .limit(200)
      .execute()
    return { post, versions }
  },
})

export type HistorySeen = Awaited<ReturnType<typeof seeHistory.run>>
