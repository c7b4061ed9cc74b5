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
    const brought = broughtIn(now, { ...found, sealed })
    return Promise.resolve({
      import: found,
      may: verdicts(now.actor, found, { undo: notTold }),
      preview: brought && {
        questions: brought.questions.map((one) => ({
          question: one,
          words: brought.words[one.key],
          given: brought.answers.filter((answers) => answers[one.key] !== undefined).length,
        })),
        left: brought.left,
        problems: brought.problems,
      },
    })
  },
})
