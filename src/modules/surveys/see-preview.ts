// How a survey looks on a phone, before anybody is asked: page by page, every branch open.
import { question, z } from '#kernel'
import { Whole } from '#kernel/web'
import { findOnDesk } from './find.ts'
import { mayLookInto } from './policy.ts'
import { pageOf } from './see-page.ts'
import { Locale, Slug } from './shapes.ts'
import { allTexts } from './texts-for.ts'

export const seePreview = question({
  name: 'surveys.see-preview',
  input: z.object({ survey: Slug, page: Whole(0, 200).default(0), language: Locale.optional() }),
  subject: findOnDesk,
  may: mayLookInto,
  data: { noPersonalData: 'what a survey asks' },
  machine: 'none',
  audit: { unaudited: 'what a survey asks' },
  async run(now, { page, language }, survey) {
    const rows = await allTexts(now, survey.id)
    const shown =
      rows.find(({ locale }) => locale === (language ?? now.locale)) ??
      rows.find(({ locale }) => locale === survey.locale)
    const texts = shown?.texts ?? { title: survey.slug, why: '', thanks: '', questions: {} }
    const open = {
      ...survey.form,
      questions: survey.form.questions.map((one) => ({ ...one, when: null })),
    }
    return {
      survey: survey.slug,
      title: texts.title,
      locale: shown?.locale ?? survey.locale,
      languages: rows.map(({ locale }) => locale),
      conditions: survey.form.questions.filter(({ when }) => when !== null).map(({ key }) => key),
      here: pageOf(now, open, texts, {}, page),
    }
  },
})
