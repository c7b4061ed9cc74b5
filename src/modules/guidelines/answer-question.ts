// Checks one answer. What is kept is a count on the question, so that unclear clauses show; never who answered what.
// @fulfils R24
import { action, everyone, Id, sql, z } from '#kernel'
import { Whole } from '#kernel/web'
import { Slug } from './load.ts'
import { loadVersion } from './see-questions.ts'
import { guidelines } from './tables.ts'

export const answerQuestion = action({
  name: 'guidelines.answer-question',
  input: z.object({
    guideline: Slug,
    version: Whole(1, 100_000),
    question: Id,
    answer: Whole(0, 9),
  }),
  async subject(now, { guideline, version, question }) {
    const document = await loadVersion(now, guideline, version)
    const asked =
      document &&
      (await guidelines(now)
        .selectFrom('guideline_questions')
        .selectAll()
        .where('version', '=', document.version)
        .where('id', '=', question)
        .executeTakeFirst())
    return asked && { slug: document.slug, number: document.number, asked }
  },
  may: everyone('who may read a document may ask whether they understood it'),
  limits: [{ most: 200, seconds: 3600, by: 'address' }],
  data: { noPersonalData: 'answers are counted, never kept with a person' },
  machine: 'none',

  async run(now, { answer }, { asked, slug, number }) {
    const right = answer === asked.fits
    await guidelines(now)
      .updateTable('guideline_questions')
      .set(
        right
          ? { told_right: sql<number>`told_right + 1` }
          : { told_wrong: sql<number>`told_wrong + 1` },
      )
      .where('id', '=', asked.id)
      .execute()
    return { slug, version: number, right, fits: asked.answers[asked.fits] ?? '', why: asked.why }
  },

  audit: { unaudited: 'keeping who answered what would turn a help into a test' },
})
