// Takes an import back: everybody it added goes, but those with whom something has happened since.
import { action, clash, Id, sql, z } from '#kernel'
import { mayRun } from './policy.ts'
import { people } from './tables.ts'

export const undoImport = action({
  name: 'people.undo-import',
  input: z.object({ import: Id }),
  subject: (now, { import: id }) =>
    people(now).selectFrom('people_imports').selectAll().where('id', '=', id).executeTakeFirst(),
  may: mayRun,
  data: { purpose: 'people', basis: 'contract', categories: ['name', 'contact'] },
  machine: 'none',

  async run(now, _given, done) {
    if (done.state !== 'done') throw clash('people.import.not-done')
    const gone = await people(now)
      .deleteFrom('people')
      .where('import', '=', done.id)
      .where('changed_at', 'is', null)
      .where(sql<boolean>`not exists (select from hats where hats.person = people.id)`)
      .where(sql<boolean>`not exists (select from encounters where encounters.person = people.id)`)
      .where(sql<boolean>`not exists (select from audit where audit.actor = people.id)`)
      .executeTakeFirst()
    const removed = Number(gone.numDeletedRows)
    await people(now)
      .updateTable('people_imports')
      .set({ state: 'undone', left_in: done.added - removed })
      .where('id', '=', done.id)
      .execute()
    return { removed, left: done.added - removed }
  },

  audit: ({ input, answer }) => ({
    kind: 'import',
    id: input.import,
    detail: { removed: answer.removed },
  }),
})
