// Counts the topics of every category of the space anew, after an import or its undoing.
import { action, Id, onlySystem, sql, tell, z, type Acting } from '#kernel'
import { imported } from './facts.ts'
import { forum } from './tables.ts'

export const finishImport = action({
  name: 'forum.finish-import',
  input: z.object({ import: Id }),
  subject: (now, given) =>
    forum(now)
      .selectFrom('forum_imports')
      .select(['id', 'space'])
      .where('id', '=', given.import)
      .executeTakeFirst(),
  may: onlySystem('imports are made on the command line'),
  data: { noPersonalData: 'counts topics' },
  machine: 'none',
  inside: true,

  async run(now, _input, { space }) {
    await countTopics(now, space)
    tell(now, imported, { space })
    return {}
  },

  audit: ({ input }) => ({ kind: 'import', id: input.import }),
})

export async function countTopics(now: Acting, space: string): Promise<void> {
  await forum(now)
    .updateTable('forum_categories')
    .set({
      topics: sql<number>`(select count(*) from topics where topics.category = forum_categories.id and hidden_at is null)`,
    })
    .where('space', '=', space)
    .execute()
}
