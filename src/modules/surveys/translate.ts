// The words of a survey in another language: kept as a draft, and reviewed by somebody who reads both.
import { action, all, invalid, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { lockOnDesk } from './find.ts'
import { isDraft, mayLead } from './policy.ts'
import { Locale, noTexts, Slug, type QuestionTexts, type Texts } from './shapes.ts'
import { surveys } from './tables.ts'
import { json, sourceTexts } from './write-form.ts'

export const translate = action({
  name: 'surveys.translate',
  input: z.looseObject({ survey: Slug, language: Locale, reviewed: Ticked }),
  subject: lockOnDesk,
  may: all(mayLead, isDraft),
  data: { noPersonalData: 'words of a survey' },
  machine: 'none',

  async run(now, input, survey) {
    const { language, reviewed } = input
    if (language === survey.locale) throw invalid({ language: 'surveys.wrong.source-language' })
    const source = await sourceTexts(now, survey)
    const said = (name: string) => {
      const given = input[name]
      return typeof given === 'string' ? given.normalize('NFC').trim().slice(0, 1200) : ''
    }
    const each = (group: Record<string, string>, before: string) =>
      Object.fromEntries(Object.keys(group).map((key) => [key, said(`${before}.${key}`)]))
    const questions = survey.form.questions.map(({ key }): [string, QuestionTexts] => {
      const words = source.questions[key] ?? noTexts
      return [
        key,
        {
          text: said(`${key}.text`),
          hint: said(`${key}.hint`),
          options: each(words.options, `${key}.options`),
          rows: each(words.rows, `${key}.rows`),
        },
      ]
    })
    const texts: Texts = {
      title: said('title'),
      why: said('why'),
      thanks: said('thanks'),
      questions: Object.fromEntries(questions),
    }
    const open = untold(source, texts)
    if (reviewed && open !== undefined) throw invalid({ [open]: 'surveys.wrong.untranslated' })
    const state = reviewed ? ('reviewed' as const) : ('draft' as const)
    const row = { texts: json(texts), state, revision: survey.revision }
    await surveys(now)
      .insertInto('survey_texts')
      .values({ survey: survey.id, locale: language, ...row })
      .onConflict((known) => known.columns(['business', 'survey', 'locale']).doUpdateSet(row))
      .execute()
    return { survey: survey.slug, language }
  },

  audit: ({ subject, input }) => ({
    kind: 'survey',
    id: subject.id,
    detail: { language: input.language, reviewed: input.reviewed },
  }),
})

/** The first field that has words in the source and none here. */
export function untold(source: Texts, texts: Texts): string | undefined {
  for (const name of ['title', 'why', 'thanks'] as const)
    if (source[name] !== '' && texts[name] === '') return name
  for (const [key, words] of Object.entries(source.questions)) {
    const mine = texts.questions[key] ?? noTexts
    if (words.text !== '' && mine.text === '') return `${key}.text`
    if (words.hint !== '' && mine.hint === '') return `${key}.hint`
    for (const group of ['options', 'rows'] as const)
      for (const [one, label] of Object.entries(words[group]))
        if (label !== '' && (mine[group][one] ?? '') === '') return `${key}.${group}.${one}`
  }
  return undefined
}
