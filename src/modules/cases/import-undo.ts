// Takes an import of cases back as a whole. Cases in which somebody has written since stay.
import { action, clash, Id, onlySystem, sql, z } from '#kernel'
import { desk } from './tables.ts'

export const undoCaseImport = action({
  name: 'cases.undo-import',
  input: z.object({ import: Id }),
  subject: (now, given) =>
    desk(now)
      .selectFrom('case_imports')
      .select(['id', 'undone_at'])
      .where('id', '=', given.import)
      .executeTakeFirst(),
  may: onlySystem('imports are made on the command line'),
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now, _input, { id, undone_at }) {
    if (undone_at) throw clash('cases.import-undone')
    const removed = await desk(now)
      .deleteFrom('cases')
      .where('import', '=', id)
      .where(
        sql<boolean>`not exists (select from case_messages said where said."case" = cases.id and said.import is null)`,
      )
      .returning('id')
      .execute()
    const { n: kept } = await desk(now)
      .selectFrom('cases')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('import', '=', id)
      .executeTakeFirstOrThrow()
    await desk(now)
      .updateTable('case_imports')
      .set({ undone_at: now.at })
      .where('id', '=', id)
      .execute()
    return { cases: removed.length, kept }
  },

  audit: ({ input, answer }) => ({ kind: 'import', id: input.import, detail: answer }),
})
