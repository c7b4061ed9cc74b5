// Changes a draft's form and its words together, and notes that translations speak of an older one.
import { sql, type Acting } from '#kernel'
import type { Form, Texts } from './shapes.ts'
import { surveys } from './tables.ts'

export const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

export async function sourceTexts(now: Acting, survey: { id: string; locale: string }) {
  const row = await surveys(now)
    .selectFrom('survey_texts')
    .select('texts')
    .where('survey', '=', survey.id)
    .where('locale', '=', survey.locale)
    .executeTakeFirstOrThrow()
  return row.texts
}

export async function writeForm(
  now: Acting,
  survey: { id: string; locale: string; revision: number },
  form: Form,
  texts: Texts,
) {
  const revision = survey.revision + 1
  await surveys(now)
    .updateTable('surveys')
    .set({ form: json(form), revision })
    .where('id', '=', survey.id)
    .execute()
  await surveys(now)
    .updateTable('survey_texts')
    .set({ texts: json(texts), revision })
    .where('survey', '=', survey.id)
    .where('locale', '=', survey.locale)
    .execute()
  return revision
}
