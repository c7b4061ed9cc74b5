// A question is taken out; what hung on its answer is asked of everybody from then on.
import { action, all, z } from '#kernel'
import { lockOnDesk } from './find.ts'
import { isDraft, mayLead } from './policy.ts'
import { Key, Slug } from './shapes.ts'
import { sourceTexts, writeForm } from './write-form.ts'

export const dropQuestion = action({
  name: 'surveys.drop-question',
  input: z.object({ survey: Slug, key: Key }),
  subject: lockOnDesk,
  may: all(mayLead, isDraft),
  data: { noPersonalData: 'a question that is not asked any more' },
  machine: 'none',
  async run(now, { key }, survey) {
    const { form } = survey
    const questions = form.questions
      .filter((one) => one.key !== key)
      .map((one) => (one.when?.question === key ? { ...one, when: null } : one))
    await writeForm(
      now,
      survey,
      {
        questions,
        unit: form.unit === key ? null : form.unit,
        part: form.part === key || form.unit === key ? null : form.part,
      },
      await sourceTexts(now, survey),
    )
    return { survey: survey.slug }
  },
  audit: ({ subject, input }) => ({
    kind: 'survey',
    id: subject.id,
    detail: { dropped: input.key },
  }),
})
