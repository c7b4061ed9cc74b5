// A survey that was brought in is taken back with its results, as long as nobody has been told them.
import { action, all, clash, Id, z } from '#kernel'
import { findWithSurvey } from './find-import.ts'
import { mayStart, notTold } from './policy.ts'
import { surveys } from './tables.ts'

export const undoImport = action({
  name: 'surveys.undo-import',
  input: z.object({ import: Id }),
  subject: findWithSurvey,
  may: all(mayStart, notTold),
  data: { noPersonalData: 'figures that were brought in' },
  machine: 'none',

  async run(now, _, done) {
    const undone = await surveys(now)
      .updateTable('survey_imports')
      .set({ state: 'undone', survey: null })
      .where('id', '=', done.id)
      .where('state', '=', 'done')
      .returning('id')
      .executeTakeFirst()
    if (!undone || done.survey === null) throw clash('surveys.import-not-done')
    // NOTE: given back while this was read: nothing is taken back then, and the import stays as it was.
    const gone = await surveys(now)
      .deleteFrom('surveys')
      .where('id', '=', done.survey)
      .where('state', '=', 'closed')
      .returning('id')
      .executeTakeFirst()
    if (!gone) throw clash('surveys.no.undo')
    return { import: done.id }
  },

  audit: ({ input }) => ({ kind: 'import', id: input.import }),
})
