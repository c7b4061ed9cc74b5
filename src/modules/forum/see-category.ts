// One category and its topics.
// @fulfils R4
import { everyone, question, verdicts, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { findCategory } from './find.ts'
import { listTopics } from './list-topics.ts'
import { mayModerate, mayOpen } from './policy.ts'
import { Slug } from './shapes.ts'
import { watchOn } from './watch.ts'

export const seeCategory = question({
  name: 'forum.see-category',
  input: z.object({ space: Slug, category: Slug, page: PageNumber }),
  subject: findCategory,
  may: everyone('what is not for everybody is not found'),
  data: { purpose: 'forum', basis: 'contract', categories: ['content', 'name'] },
  machine: 'none',
  audit: { unaudited: 'reads what members wrote for each other' },

  async run(now, { page }, category) {
    const topics = await listTopics(now, { category: category.id }, page)
    const watch = await watchOn(now, category.id)
    return {
      category,
      topics,
      page,
      watch,
      may: verdicts(now.actor, category, { open: mayOpen, moderate: mayModerate }),
    }
  },
})

export type CategorySeen = Awaited<ReturnType<typeof seeCategory.run>>
