// How a survey from elsewhere was understood: which column becomes which question, what is left out, what cannot be read.
import { Id, question, verdicts, z } from '#kernel'
import { broughtIn, findWithSurvey } from './find-import.ts'
import { mayStart, notTold } from './policy.ts'

export const seeImport = question({
  name: 'surveys.see-import',
  input: z.object({ import: Id }),
  subject: findWithSurvey,
  may: mayStart,
  data: { noPersonalData: 'columns that say who or when were not read in' },
  machine: 'none',
  audit: { unaudited: 'the import itself is written down' },
  run(now, _, { sealed, ...found }) {
    const brought = broughtIn(now, { ...found, sealed })?.brought
    return Promise.resolve({
      import: found,
      may: verdicts(now.actor, found, { undo: notTold }),
      preview: brought && {
        seen: brought.seen,
        left: brought.left,
        problems: brought.problems,
      },
    })
  },
})
