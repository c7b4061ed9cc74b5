// A question moves one place up or down; nothing may then depend on an answer that comes later.
import { action, all, invalid, z } from '#kernel'
import { lockOnDesk } from './find.ts'
import { isDraft, mayLead } from './policy.ts'
import { Key, Slug } from './shapes.ts'
import { sourceTexts, writeForm } from './write-form.ts'

export const moveQuestion = action({
  name: 'surveys.move-question',
  input: z.object({ survey: Slug, key: Key, to: z.enum(['up', 'down']) }),
  subject: lockOnDesk,
  may: all(mayLead, isDraft),
  data: { noPersonalData: 'the order of questions' },
  machine: 'none',
  async run(now, { key, to }, survey) {
    const questions = [...survey.form.questions]
    const at = questions.findIndex((one) => one.key === key)
    const other = to === 'up' ? at - 1 : at + 1
    const [moved, passed] = [questions[at], questions[other]]
    if (moved === undefined || passed === undefined) return { survey: survey.slug }
    questions[at] = passed
    questions[other] = moved
    const broken = questions.some(
      ({ when }, place) =>
        when !== null && questions.findIndex((one) => one.key === when.question) >= place,
    )
    if (broken) throw invalid({ key: 'surveys.wrong.when' })
    await writeForm(now, survey, { ...survey.form, questions }, await sourceTexts(now, survey))
    return { survey: survey.slug }
  },
  audit: ({ subject, input }) => ({ kind: 'survey', id: subject.id, detail: { moved: input.key } }),
})
