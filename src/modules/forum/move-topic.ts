// A moderator moves a topic to the category where people look for it; both counts follow.
import { action, Id, invalid, sql, z } from '#kernel'
import { findTopic } from './find.ts'
import { mayModerate } from './policy.ts'
import { Slug } from './shapes.ts'
import { forum } from './tables.ts'

export const moveTopic = action({
  name: 'forum.move-topic',
  input: z.object({ topic: Id, category: Slug }),
  subject: findTopic,
  may: mayModerate,
  data: { noPersonalData: 'orders what is talked about' },
  machine: 'none',

  async run(now, { category }, topic) {
    const to = await forum(now)
      .selectFrom('forum_categories')
      .select('id')
      .where('space', '=', topic.space)
      .where('slug', '=', category)
      .executeTakeFirst()
    if (!to) throw invalid({ category: 'forum.category-gone' })
    // NOTE: hidden topics are not counted anywhere.
    const counted = topic.hidden_at === null ? 1 : 0
    if (to.id !== topic.category)
      await forum(now)
        .with('moved', (db) =>
          db.updateTable('topics').set({ category: to.id }).where('topics.id', '=', topic.id),
        )
        .updateTable('forum_categories')
        .set({
          topics: sql<number>`topics + case id when ${to.id}::uuid then ${counted}::int else -${counted}::int end`,
        })
        .where('id', 'in', [to.id, topic.category])
        .execute()
    return { topic: topic.id, space: topic.slug }
  },

  audit: ({ input }) => ({ kind: 'topic', id: input.topic, detail: { category: input.category } }),
})
