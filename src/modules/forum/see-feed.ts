// The latest posts of a forum or of one category, for feed readers.
// @fulfils R4
import { everyone, question, sql, z } from '#kernel'
import { visibleSpaces } from '#spaces'
import { Slug } from './shapes.ts'
import { visiblePosts } from './visible.ts'

export const seeFeed = question({
  name: 'forum.see-feed',
  input: z.object({ space: Slug, category: Slug.optional() }),
  subject: (now, { space }) =>
    visibleSpaces(now)
      .select(['id', 'slug', 'name', 'about'])
      .where('slug', '=', space)
      .executeTakeFirst(),
  may: everyone('feeds show what everybody may read; more only to those signed in'),
  data: { purpose: 'forum', basis: 'contract', categories: ['content', 'name'] },
  machine: 'none',
  audit: { unaudited: 'reads what members wrote for each other' },

  async run(now, { category }, space) {
    let latest = visiblePosts(now)
      .innerJoin(
        newest(space.id, category ? 10 * entries : entries).as('newest'),
        'newest.id',
        'posts.id',
      )
      .leftJoin('people', 'people.id', 'posts.author')
      .select([
        'posts.id',
        'posts.position',
        'posts.html',
        'posts.locale',
        'posts.written_at',
        'posts.edited_at',
      ])
      .select(['topics.id as topic', 'topics.title', 'people.name'])
      .orderBy('posts.written_at', 'desc')
      .limit(entries)
    if (category) latest = latest.where('forum_categories.slug', '=', category)
    return { space, category: category ?? null, posts: await latest.execute() }
  },
})

const entries = 40

/** Found by time alone before anything is joined. */
const newest = (space: string, most: number) => sql<{
  id: string
}>`(select id from posts where space = ${space}
  and hidden_at is null and taken_back_at is null order by written_at desc limit ${most})`

export type FeedSeen = Awaited<ReturnType<typeof seeFeed.run>>
