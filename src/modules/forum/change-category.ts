// Changes what a category is called, what it is for, where it stands and who opens topics in it.
import { action, z } from '#kernel'
import { Line, Text, Whole } from '#kernel/web'
import { findCategory } from './find.ts'
import { mayModerate } from './policy.ts'
import { Slug } from './shapes.ts'
import { forum } from './tables.ts'

export const changeCategory = action({
  name: 'forum.change-category',
  input: z.object({
    space: Slug,
    category: Slug,
    name: Line(80),
    about: Text(500),
    opening: z.enum(['everyone', 'moderators']),
    place: Whole(1, 1000).optional(),
  }),
  subject: findCategory,
  may: mayModerate,
  data: { noPersonalData: 'a category is a heading' },
  machine: 'none',

  async run(now, { name, about, opening, place }, { id }) {
    await forum(now)
      .updateTable('forum_categories')
      .set({ name, about, opening, ...(place ? { place } : {}) })
      .where('id', '=', id)
      .execute()
    return {}
  },

  audit: ({ subject }) => ({ kind: 'category', id: subject.id }),
})
