// The forum of a space: its categories, and what was talked about last.
// @fulfils R4 R43
import { everyone, question, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { visibleSpaces } from '#spaces'
import { categoriesOf } from './list-categories.ts'
import { listTopics } from './list-topics.ts'
import { moderates } from './policy.ts'
import { Slug } from './shapes.ts'

export const seeForum = question({
  name: 'forum.see-forum',
  input: z.object({ space: Slug, page: PageNumber }),
  subject: (now, { space }) =>
    visibleSpaces(now)
      .select(['id', 'slug', 'name', 'about', 'kind', 'closed_at'])
      .where('slug', '=', space)
      .executeTakeFirst(),
  may: everyone('what is not for everybody is not found'),
  data: { purpose: 'forum', basis: 'contract', categories: ['content', 'name'] },
  machine: 'none',
  audit: { unaudited: 'reads what members wrote for each other' },

  async run(now, { page }, space) {
    const categories = await categoriesOf(now, space.id)
    const total = categories.reduce((sum, { topics }) => sum + topics, 0)
    const topics = await listTopics(now, { space: space.id }, page)
    return {
      space,
      categories,
      topics,
      total,
      page,
      moderates: moderates(now.actor, { space: space.id }),
    }
  },
})

export type ForumSeen = Awaited<ReturnType<typeof seeForum.run>>
