// A member wants to be told of every new topic in a category, or not any more, or never of anything in it.
import { action, z } from '#kernel'
import { findCategory } from './find.ts'
import { mayFollow } from './policy.ts'
import { Slug } from './shapes.ts'
import { FollowLevel, setWatch } from './watch.ts'

export const followCategory = action({
  name: 'forum.follow-category',
  input: z.object({ space: Slug, category: Slug, level: FollowLevel }),
  subject: findCategory,
  may: mayFollow,
  data: { purpose: 'forum', basis: 'contract', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'a preference of the member, changed as easily as set' },

  async run(now, { space, category, level }, { id }) {
    await setWatch(now, { about: id, kind: 'category', level })
    return { space, category }
  },
})
