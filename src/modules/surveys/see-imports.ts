// Surveys that were brought in, and the form for the next one.
import { nothing, question, z } from '#kernel'
import { mayStart } from './policy.ts'
import { surveys } from './tables.ts'

export const seeImports = question({
  name: 'surveys.see-imports',
  input: z.object({}),
  subject: nothing,
  may: mayStart,
  data: { noPersonalData: 'says which surveys were brought in' },
  machine: 'none',
  audit: { unaudited: 'says which surveys were brought in' },
  async run(now) {
    return {
      imports: await surveys(now)
        .selectFrom('survey_imports')
        .select(['id', 'title', 'source', 'state', 'answers', 'at'])
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(50)
        .execute(),
    }
  },
})
