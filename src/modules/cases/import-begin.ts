// Begins an import of cases: noted, so that it can be taken back as a whole.
import { action, nothing, onlySystem, z } from '#kernel'
import { desk } from './tables.ts'

export const beginCaseImport = action({
  name: 'cases.begin-import',
  input: z.object({ format: z.string().max(40), source: z.string().max(80) }),
  subject: nothing,
  may: onlySystem('imports are made on the command line'),
  data: { noPersonalData: 'the name of a format' },
  machine: 'none',
  inside: true,

  async run(now, { format, source }) {
    const id = now.id()
    await desk(now)
      .insertInto('case_imports')
      .values({ id, format, source, at: now.at, undone_at: null })
      .execute()
    return { import: id }
  },

  audit: ({ input, answer }) => ({
    kind: 'import',
    id: answer.import,
    detail: { format: input.format },
  }),
})
