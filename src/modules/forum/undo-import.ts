// Takes an import back as a whole. Topics in which somebody has answered since stay, so that nobody loses their words.
import { action, clash, Id, onlySystem, sql, z } from '#kernel'
import { countTopics } from './finish-import.ts'
import { forum } from './tables.ts'

export const undoImport = action({
  name: 'forum.undo-import',
  input: z.object({ import: Id }),
  subject: (now, given) =>
    forum(now)
      .selectFrom('forum_imports')
      .select(['id', 'space', 'undone_at'])
      .where('id', '=', given.import)
      .executeTakeFirst(),
  may: onlySystem('imports are made on the command line'),
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now, _input, { id, space, undone_at }) {
    if (undone_at) throw clash('forum.import-undone')
    const removed = await forum(now)
      .deleteFrom('topics')
      .where('import', '=', id)
      .where(
        sql<boolean>`not exists (select from posts where posts.topic = topics.id and posts.import_key is null)`,
      )
      .returning('posts')
      .execute()
    const { n: kept } = await forum(now)
      .selectFrom('topics')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('import', '=', id)
      .executeTakeFirstOrThrow()
    await forum(now)
      .updateTable('forum_imports')
      .set({ undone_at: now.at })
      .where('id', '=', id)
      .execute()
    await countTopics(now, space)
    return {
      topics: removed.length,
      posts: removed.reduce((sum, { posts }) => sum + posts, 0),
      kept,
    }
  },

  audit: ({ input, answer }) => ({ kind: 'import', id: input.import, detail: answer }),
})
