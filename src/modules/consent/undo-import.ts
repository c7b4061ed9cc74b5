// Takes a list back: everybody it added goes, but those who have said something themselves since. Who is left alone stays so.
import { action, clash, Id, sql, z } from '#kernel'
import { findImport } from './find-import.ts'
import { mayRun } from './policy.ts'
import { consents } from './tables.ts'

export const undoImport = action({
  name: 'consent.undo-import',
  input: z.object({ import: Id }),
  subject: findImport,
  may: mayRun,
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['contact', 'consent'] },
  machine: 'none',

  async run(now, _input, done) {
    const undone = await consents(now)
      .updateTable('consent_imports')
      .set({ state: 'undone' })
      .where('id', '=', done.id)
      .where('state', '=', 'done')
      .executeTakeFirst()
    if (undone.numUpdatedRows === 0n) throw clash('consent.import-not-done')
    const gone = await consents(now)
      .deleteFrom('consent_contacts')
      .where('import', '=', done.id)
      .where('person', 'is', null)
      .where(
        sql<boolean>`not exists (select from consent_events where contact = consent_contacts.id and method <> 'import')`,
      )
      .executeTakeFirst()
    const removed = Number(gone.numDeletedRows)
    const left = done.given + done.unproven - removed
    await consents(now)
      .updateTable('consent_imports')
      .set({ left_in: left })
      .where('id', '=', done.id)
      .execute()
    return { removed, left }
  },

  audit: ({ input, answer }) => ({
    kind: 'import',
    id: input.import,
    detail: { removed: answer.removed },
  }),
})
