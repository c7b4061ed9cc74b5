// A survey made elsewhere becomes one of ours: counted at once, frozen by the same rules, and nothing of it kept that says who or when.
import { action, clash, type Acting } from '#kernel'
import { draw } from '#kernel/language'
import { floors } from '#methods/disclosure'
import { keepUrn, keepWords } from './box.ts'
import { closeSurvey } from './close.ts'
import { addBallot, wordsOf, type Counts, type Said } from './count.ts'
import { findOnDesk } from './find.ts'
import { lockImport, type Import } from './find-import.ts'
import { mayStart } from './policy.ts'
import { dice, shuffled } from './random-id.ts'
import { Otherwise, understoodSo } from './read-otherwise.ts'
import type { Answers, Form } from './shapes.ts'
import { surveys } from './tables.ts'
import type { Brought } from './understand.ts'
import { t } from './words.ts'
import { json } from './write-form.ts'

export const runImport = action({
  name: 'surveys.run-import',
  input: Otherwise,
  subject: lockImport,
  may: mayStart,
  data: { noPersonalData: 'columns that say who or when were not read in; the rest is counted' },
  machine: 'none',

  async run(now, input, prepared) {
    const brought = understoodSo(now, input, prepared)
    await surveys(now)
      .updateTable('survey_imports')
      .set({ state: 'done', sealed: null, failed: brought.problems.length })
      .where('id', '=', prepared.id)
      .execute()
    const purpose = why(now)
    const questions = brought.questions.map((one) => ({ ...one, purpose }))
    const form = { questions, unit: null, part: null }
    const id = await make(now, prepared, brought, form)
    await count(now, id, brought.answers, form)
    await surveys(now)
      .updateTable('survey_imports')
      .set({ survey: id })
      .where('id', '=', prepared.id)
      .execute()
    const survey = await findOnDesk(now, { survey: prepared.slug })
    if (survey) await closeSurvey(now, survey)
    return { import: prepared.id, survey: prepared.slug, id, answers: brought.answers.length }
  },

  audit: ({ answer }) => ({ kind: 'survey', id: answer.id, detail: { brought: answer.answers } }),
})

/** What each question was asked for is not in the file; it says where it comes from, in the language of the survey. */
const why = (now: Acting): string =>
  draw({ locale: now.locale, timeZone: now.business.timeZone, now: now.at }, (() =>
    t('import.purpose')) as () => never)

async function make(
  now: Acting,
  { slug, title, audience }: Import,
  { source, words }: Brought,
  form: Form,
): Promise<string> {
  const id = now.id()
  const made = await surveys(now)
    .insertInto('surveys')
    .values({
      ...floors,
      id,
      slug,
      series: id,
      wave: 1,
      template: source,
      state: 'open',
      mode: 'anonymous',
      audience,
      ways: ['link'],
      locale: now.locale,
      form: json(form),
      results_for: 'staff',
      keep_days: 400,
      closes_on: null,
      reminded_on: null,
      owner: now.actor.person,
      made_at: now.at,
      opened_at: now.at,
      closed_at: null,
      published_at: null,
      heard: null,
      doing: null,
    })
    .onConflict((known) => known.columns(['business', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw clash('surveys.wrong.slug-taken')
  const texts = { title, why: '', thanks: '', questions: words }
  await surveys(now)
    .insertInto('survey_texts')
    .values({ survey: id, locale: now.locale, texts: json(texts), state: 'source', revision: 1 })
    .execute()
  return id
}

async function count(now: Acting, id: string, answers: readonly Answers[], form: Form) {
  const counts: Counts = {}
  const said: Said[] = []
  for (const one of answers) {
    addBallot(counts, form, one)
    said.push(...wordsOf(form, one))
  }
  await keepUrn(now, id, counts)
  await keepWords(now, id, shuffled(said, dice(now)))
}
