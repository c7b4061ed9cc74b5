// Adds a category to a space's forum, after those that are there.
// @fulfils R4 R44
import { action, invalid, sql, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { visibleSpaces } from '#spaces'
import { mayModerate } from './policy.ts'
import { Slug } from './shapes.ts'
import { forum } from './tables.ts'

export const addCategory = action({
  name: 'forum.add-category',
  input: z.object({
    space: Slug,
    slug: Slug,
    name: Line(80),
    about: Text(500),
    opening: z.enum(['everyone', 'moderators']).default('everyone'),
  }),
  subject: async (now, { space }) => {
    const found = await visibleSpaces(now)
      .select(['id'])
      .where('slug', '=', space)
      .executeTakeFirst()
    return found && { space: found.id }
  },
  may: mayModerate,
  data: { noPersonalData: 'a category is a heading' },
  machine: 'none',

  async run(now, given, { space }) {
    const { slug, name, about, opening } = given
    const id = now.id()
    const added = await forum(now)
      .insertInto('forum_categories')
      .values({
        id,
        space,
        slug,
        name,
        about,
        opening,
        place: sql<number>`(select count(*) + 1 from forum_categories where space = ${space})`,
      })
      .onConflict((conflict) => conflict.columns(['business', 'space', 'slug']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw invalid({ slug: 'forum.slug-taken' })
    return { category: id, space: given.space, slug: given.slug }
  },

  audit: ({ answer }) => ({ kind: 'category', id: answer.category }),
})
