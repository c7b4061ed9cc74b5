// One survey on the desk: its questions, words and terms, what stands between it and its start, and how it runs.
import { question, verdicts, type Asking } from '#kernel'
import { runningCount } from '#methods/disclosure'
import { checksOf, type Check } from './checks.ts'
import { councilOf } from './council.ts'
import { BySlug, findOnDesk, type Found } from './find.ts'
import { ballotsIn } from './freeze.ts'
import { inCouncil, mayLead, mayLookInto, mayReadReplies } from './policy.ts'
import { reachable } from './reachable.ts'
import { reachOf } from './reach.ts'
import { surveys } from './tables.ts'
import { allTexts, textsAndLocale } from './texts-for.ts'

export const seeSurvey = question({
  name: 'surveys.see-survey',
  input: BySlug,
  subject: findOnDesk,
  may: mayLookInto,
  data: { purpose: 'surveys', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',
  audit: { unaudited: 'a survey, its terms, and who spoke for the works council' },
  async run(now, _, survey) {
    const { texts } = await textsAndLocale(now, survey, survey.locale)
    const translations = (await allTexts(now, survey.id)).map(({ locale, state, revision }) => ({
      locale,
      state: state !== 'source' && revision < survey.revision ? ('outdated' as const) : state,
    }))
    const frozen = await surveys(now)
      .selectFrom('survey_snapshots')
      .select(['place', 'frozen_on'])
      .where('survey', '=', survey.id)
      .orderBy('place', 'desc')
      .execute()
    return {
      survey,
      texts,
      translations,
      languages: now.business.languages,
      frozen,
      answered: await runningOf(now, survey),
      plan: await planOf(now, survey, texts),
      may: verdicts(now.actor, survey, {
        lead: mayLead,
        replies: mayReadReplies,
        council: inCouncil,
      }),
    }
  },
})

/** In whole fives, and nothing below the threshold: nobody is seen to arrive. */
async function runningOf(now: Asking, survey: Found): Promise<number | null> {
  if (survey.state !== 'open' || survey.mode !== 'anonymous') return null
  return runningCount(await ballotsIn(now, survey.id), Math.max(10, survey.scores)) ?? null
}

async function planOf(now: Asking, survey: Found, texts: Parameters<typeof checksOf>[1]) {
  if (survey.state !== 'draft') return null
  const invites = survey.ways.includes('invitation')
  const reach = invites ? await reachOf(now, survey.audience) : null
  const may = reach && (await reachable(now, survey.audience, reach.people))
  const council = await councilOf(now, survey, texts)
  const checks: Check[] = checksOf(survey, texts, may?.length ?? null, council.council)
  return {
    checks,
    council,
    invited: may?.length ?? null,
    spared: reach?.spared ?? 0,
    unreached: (reach?.people.length ?? 0) - (may?.length ?? 0),
  }
}
