// Results as they were frozen: the one source of the page, the table, the file and the programs' answer.
// @fulfils R64 R65 R131 R133
import { question, z, type Asking } from '#kernel'
import { commitmentsOf } from '#commitments'
import { Whole } from '#kernel/web'
import { findResults } from './find.ts'
import { everyone } from '#kernel'
import { leads } from './policy.ts'
import type { Results } from './results.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'
import { textsAndLocale } from './texts-for.ts'

export const seeResults = question({
  name: 'surveys.see-results',
  input: z.object({ survey: Slug, release: Whole(1, 100_000).optional() }),
  subject: findResults,
  may: everyone(
    'those who lead and read along, and those to whom results were given back; nobody else finds them',
  ),
  data: { noPersonalData: 'figures after disclosure control' },
  machine: 'none',
  audit: { unaudited: 'figures after disclosure control' },
  async run(now, { release }, survey) {
    const frozen = await surveys(now)
      .selectFrom('survey_snapshots')
      .select(['place', 'frozen_on', 'results'])
      .where('survey', '=', survey.id)
      .orderBy('place', 'desc')
      .execute()
    const chosen = frozen.find(({ place }) => place === release) ?? frozen[0]
    const { texts, locale } = await textsAndLocale(now, survey, now.locale)
    const hidden = await hiddenWords(now, survey.id)
    const { slug, state, mode, audience, form, wave, heard, doing, id, spared, unreached } = survey
    return {
      survey: { id, slug, state, mode, audience, wave, heard, doing, spared, unreached },
      onDesk: survey.onDesk,
      mayLead: leads(now.actor, survey),
      form,
      texts,
      locale,
      promised: await commitmentsOf(now, { kind: 'survey', id: survey.id }),
      releases: frozen.map(({ place, frozen_on }) => ({ place, on: frozen_on })),
      release: chosen?.place ?? null,
      results: chosen === undefined ? null : withoutHidden(hidden, chosen.results),
      /** For those who lead, who can show them again. */
      hidden:
        chosen !== undefined && leads(now.actor, survey) ? hiddenIn(hidden, chosen.results) : [],
    }
  },
})

/** Comments that were taken out of sight are out of sight in every channel. */
async function hiddenWords(now: Asking, survey: string): Promise<Set<string>> {
  const rows = await surveys(now)
    .selectFrom('survey_words')
    .select('id')
    .where('survey', '=', survey)
    .where('hidden_at', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

function withoutHidden(hidden: ReadonlySet<string>, results: Results): Results {
  if (hidden.size === 0) return results
  return {
    ...results,
    questions: results.questions.map((one) => ({
      ...one,
      comments: one.comments.map((group) => ({
        ...group,
        texts: group.texts.filter(({ id }) => !hidden.has(id)),
      })),
    })),
  }
}

const hiddenIn = (hidden: ReadonlySet<string>, { questions }: Results) =>
  questions.flatMap(({ key, comments }) =>
    comments.flatMap(({ texts }) =>
      texts.filter(({ id }) => hidden.has(id)).map((text) => ({ question: key, ...text })),
    ),
  )
