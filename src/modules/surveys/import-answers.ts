// A survey made elsewhere is brought in: counted at once, frozen by the same rules, and nothing of it kept that says who or when.
import { action, clash, invalid, nothing, z, type Acting } from '#kernel'
import { File, Line, Text, Upload } from '#kernel/web'
import { floors } from '#methods/disclosure'
import { TableFault } from '#methods/table'
import { closeSurvey } from './close.ts'
import { addBallot, wordsOf, type Counts, type Said } from './count.ts'
import { findOnDesk } from './find.ts'
import { keepUrn, keepWords } from './box.ts'
import { mayStart } from './policy.ts'
import { dice, shuffled } from './random-id.ts'
import { readTable, type Brought } from './read-table.ts'
import { audiences, Slug } from './shapes.ts'
import { surveys } from './tables.ts'
import { json } from './write-form.ts'

export const importAnswers = action({
  name: 'surveys.import-answers',
  input: z.object({
    slug: Slug,
    title: Line(120, 3),
    audience: z.enum(audiences).default('customers'),
    file: File.optional(),
    text: Text(900_000).optional(),
  }),
  subject: nothing,
  may: mayStart,
  data: { noPersonalData: 'columns that say who or when are not read in; the rest is counted' },
  machine: 'none',

  async run(now, { slug, title, audience, file, text }) {
    const bytes = file instanceof Upload ? file.bytes : new TextEncoder().encode(text ?? '')
    if (bytes.length === 0) throw invalid({ file: 'surveys.wrong.no-file' })
    const brought = await read(bytes)
    if (brought.questions.length === 0) throw invalid({ file: 'surveys.wrong.no-columns' })
    const form = { questions: brought.questions, unit: null, part: null }
    const id = now.id()
    const made = await surveys(now)
      .insertInto('surveys')
      .values({
        ...floors,
        id,
        slug,
        series: id,
        wave: 1,
        template: brought.source,
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
    const texts = { title, why: '', thanks: '', questions: brought.words }
    await surveys(now)
      .insertInto('survey_texts')
      .values({ survey: id, locale: now.locale, texts: json(texts), state: 'source', revision: 1 })
      .execute()
    await count(now, id, brought, form)
    const survey = await findOnDesk(now, { survey: slug })
    if (survey) await closeSurvey(now, survey)
    return { survey: slug, id, answers: brought.answers.length, left: brought.left.join(', ') }
  },

  audit: ({ answer }) => ({ kind: 'survey', id: answer.id, detail: { brought: answer.answers } }),
})

async function read(bytes: Uint8Array): Promise<Brought> {
  try {
    return await readTable(bytes)
  } catch (error) {
    if (!(error instanceof TableFault)) throw error
    throw invalid({ file: { key: 'surveys.wrong.table', values: { why: error.message } } })
  }
}

async function count(
  now: Acting,
  id: string,
  { answers }: Brought,
  form: Parameters<typeof addBallot>[1],
) {
  const counts: Counts = {}
  const said: Said[] = []
  for (const one of answers) {
    addBallot(counts, form, one)
    said.push(...wordsOf(form, one))
  }
  await keepUrn(now, id, counts)
  await keepWords(now, id, shuffled(said, dice(now)))
}
