// Sets the questions with which a reader can check whether they understood a document.
// @fulfils R24
import { action, invalid, z } from '#kernel'
import { Line, Text, Whole } from '#kernel/web'
import { Locale, Slug } from './load.ts'
import { mayWrite } from './policy.ts'
import { guidelines } from './tables.ts'
import { withVersion } from './translate.ts'

export const askQuestions = action({
  name: 'guidelines.ask-questions',
  input: z.object({
    guideline: Slug,
    version: Whole(1, 100_000),
    locale: Locale,
    place: Whole(1, 10),
    question: Line(300),
    /** One answer a line; the first is the one that fits. They are shown in another order. */
    answers: Text(1500),
    why: Text(600),
  }),
  subject: (now, { guideline, version }) => withVersion(now, guideline, version),
  may: mayWrite,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { locale, place, question, answers: typed, why }, document) {
    const answers = [...new Set(typed.split('\n').map((line) => line.trim()))].filter(
      (line) => line !== '',
    )
    if (answers.length < 2 || answers.length > 5)
      throw invalid({ answers: 'guidelines.answers-two-to-five' })
    // Where the fitting answer stands is drawn once, so that it is not always the first.
    const fits = (now.random(1)[0] ?? 0) % answers.length
    const shown = [...answers.slice(1, fits + 1), answers[0] as string, ...answers.slice(fits + 1)]
    await guidelines(now)
      .deleteFrom('guideline_questions')
      .where('version', '=', document.version)
      .where('locale', '=', locale)
      .where('place', '=', place)
      .execute()
    await guidelines(now)
      .insertInto('guideline_questions')
      .values({
        id: now.id(),
        version: document.version,
        locale,
        place,
        question,
        answers: shown,
        fits,
        why,
      })
      .execute()
    return { slug: document.slug }
  },

  audit: ({ subject }) => ({
    kind: 'guideline',
    id: subject.id,
    detail: { version: subject.number },
  }),
})
