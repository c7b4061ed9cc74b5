// The words of a survey in the language of whoever reads them, if that translation is reviewed and up to date.
import type { Asking } from '#kernel'
import { surveys } from './tables.ts'
import type { Texts } from './shapes.ts'

type Worded = { id: string; locale: string }

export async function allTexts(now: Asking, survey: string) {
  return surveys(now)
    .selectFrom('survey_texts')
    .select(['locale', 'texts', 'state', 'revision'])
    .where('survey', '=', survey)
    .orderBy('locale')
    .execute()
}

export async function textsAndLocale(now: Asking, survey: Worded, wanted: string) {
  const rows = await allTexts(now, survey.id)
  const source = rows.find(({ locale }) => locale === survey.locale)
  const fit = rows.filter((row) => row.state !== 'draft' && row.revision >= (source?.revision ?? 0))
  const chosen = fit.find(({ locale }) => locale === wanted) ?? source ?? rows[0]
  const none: Texts = { title: '', why: '', thanks: '', questions: {} }
  return {
    texts: chosen?.texts ?? none,
    locale: chosen?.locale ?? survey.locale,
    languages: fit.map(({ locale }) => locale),
  }
}

export const textsFor = async (now: Asking, survey: Worded, wanted: string): Promise<Texts> =>
  (await textsAndLocale(now, survey, wanted)).texts
