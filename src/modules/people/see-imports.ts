// Imports so far, and the form for a new one.
import { nothing, question, z } from '#kernel'
import { mayRun } from './policy.ts'
import { people } from './tables.ts'

export const seeImports = question({
  name: 'people.see-imports',
  input: z.object({}),
  subject: nothing,
  may: mayRun,
  data: { noPersonalData: 'counts and file names' },
  machine: 'none',
  audit: { unaudited: 'counts only' },

  run: async (now) => ({
    imports: await people(now)
      .selectFrom('people_imports')
      .select(['id', 'at', 'file_name', 'state', 'added', 'known', 'failed', 'left_in'])
      .orderBy('id', 'desc')
      .limit(50)
      .execute(),
  }),
})
