// The form of one question, or of a new one.
import { question, z } from '#kernel'
import { findOnDesk } from './find.ts'
import { mayLead } from './policy.ts'
import { Key, noTexts, Slug } from './shapes.ts'
import { textsFor } from './texts-for.ts'

export const seeQuestion = question({
  name: 'surveys.see-question',
  input: z.object({ survey: Slug, key: Key.optional() }),
  async subject(now, { survey: slug, key }) {
    const survey = await findOnDesk(now, { survey: slug })
    const asked = survey?.form.questions.find((one) => one.key === key)
    return survey && (key === undefined || asked) ? { ...survey, asked: asked ?? null } : undefined
  },
  may: mayLead,
  data: { noPersonalData: 'a question that is asked' },
  machine: 'none',
  audit: { unaudited: 'a question that is asked' },
  async run(now, { key }, survey) {
    const texts = await textsFor(now, survey, survey.locale)
    const { questions } = survey.form
    const place =
      key === undefined ? questions.length : questions.findIndex((one) => one.key === key)
    return {
      survey: survey.slug,
      title: texts.title,
      draft: survey.state === 'draft',
      question: survey.asked,
      words: texts.questions[key ?? ''] ?? noTexts,
      /** What a condition can look back to. */
      earlier: questions
        .slice(0, place)
        .filter(({ kind }) => ['single', 'multiple', 'scale', 'nps', 'consent'].includes(kind))
        .map((one) => ({ question: one, words: texts.questions[one.key] ?? noTexts })),
    }
  },
})
