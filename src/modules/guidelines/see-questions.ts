// Did I understand this? Asked one after the other, answered on the spot, kept for nobody.
// @fulfils R24
import { everyone, question, verdicts, z, type Asking } from '#kernel'
import { Whole } from '#kernel/web'
import { roundPercent, runningCount } from '#methods/disclosure'
import { loadPublished, Locale, Slug, textsOf } from './load.ts'
import { mayWrite } from './policy.ts'
import { guidelines } from './tables.ts'

export const seeQuestions = question({
  name: 'guidelines.see-questions',
  input: z.object({ guideline: Slug, version: Whole(1, 100_000), language: Locale.optional() }),
  subject: (now, { guideline, version }) => loadVersion(now, guideline, version),
  may: everyone('who may read a document may ask whether they understood it'),
  data: { noPersonalData: 'answers are counted, never kept with a person' },
  machine: 'none',
  audit: { unaudited: 'reads questions about a published document' },

  async run(now, { language }, document) {
    const rows = await guidelines(now)
      .selectFrom('guideline_questions')
      .selectAll()
      .where('version', '=', document.version)
      .orderBy('place')
      .execute()
    const locale =
      [language, now.locale, document.locale].find((one) =>
        rows.some((row) => row.locale === one),
      ) ?? document.locale
    const may = verdicts(now.actor, document, { write: mayWrite })
    const questions = rows
      .filter((row) => row.locale === locale)
      .map(({ id, place, question: asked, answers, told_right, told_wrong }) => ({
        id,
        place,
        question: asked,
        answers,
        counts: may.write === true ? countsOf(told_right, told_wrong) : undefined,
      }))
    const titles = await textsOf(now, document.version, document.locale)
    const title = titles.find((one) => one.locale === locale)?.title ?? titles[0]?.title ?? ''
    return { document, title, locale, questions }
  },
})

/** Answers in whole fives and the share of right ones, from ten on: nobody can be seen to answer. */
function countsOf(right: number, wrong: number): { answers: number; right: number } | undefined {
  const answers = runningCount(right + wrong, fewest)
  return answers === undefined
    ? undefined
    : { answers, right: roundPercent(right / (right + wrong)) }
}

const fewest = 10

/** A published version of a document this actor may read. */
export async function loadVersion(now: Asking, slug: string, number: number) {
  const document = await loadPublished(now, slug)
  const version =
    document &&
    (await guidelines(now)
      .selectFrom('guideline_versions')
      .select(['id', 'number'])
      .where('guideline', '=', document.id)
      .where('number', '=', number)
      .where('published_at', 'is not', null)
      .executeTakeFirst())
  return version && { ...document, version: version.id, number: version.number }
}
