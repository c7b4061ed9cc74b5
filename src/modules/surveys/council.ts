// The works council: whether there is one, what it said, and of which questions and terms it spoke.
import { createHash } from 'node:crypto'
import type { Asking } from '#kernel'
import type { Found } from './find.ts'
import type { Texts } from './shapes.ts'
import { surveys } from './tables.ts'

/** `none`: nobody wears the hat; `changed`: it spoke of other questions or terms than those that stand here now. */
export type Council = 'none' | 'not-asked' | 'asked' | 'agreed' | 'objects' | 'changed'

export const councilMembers = async (now: Asking): Promise<string[]> =>
  (
    await surveys(now)
      .selectFrom('hats')
      .innerJoin('people', 'people.id', 'hats.person')
      .select('people.id')
      .distinct()
      .where('hats.hat', '=', 'committee-member')
      .where('hats.space', 'is', null)
      .where('people.erased_at', 'is', null)
      .execute()
  ).map(({ id }) => id)

/** Everything that is agreed to: questions, words, mode, ways, thresholds, readers, time. */
export function termsOf(survey: Found, texts: Texts): string {
  const { form, mode, audience, ways, scores, comments, breakdowns, readers } = survey
  const { keep_days, results_for, reminders, closes_on } = survey
  const said = { form, texts, mode, audience, ways, scores, comments, breakdowns, readers }
  const terms = JSON.stringify({ ...said, keep_days, results_for, reminders, closes_on })
  return createHash('sha256').update(terms).digest('base64url')
}

export async function councilOf(now: Asking, survey: Found, texts: Texts) {
  if (survey.audience !== 'employees') return { council: 'none' as Council, words: '', who: null }
  const said = await surveys(now)
    .selectFrom('survey_agreements')
    .leftJoin('people', 'people.id', 'survey_agreements.person')
    .select(['state', 'terms', 'words', 'people.name'])
    .where('survey', '=', survey.id)
    .executeTakeFirst()
  const { words = '', name: who = null } = said ?? {}
  return { council: await standing(now, said, termsOf(survey, texts)), words, who }
}

async function standing(
  now: Asking,
  said: { state: 'asked' | 'agreed' | 'objects'; terms: string } | undefined,
  terms: string,
): Promise<Council> {
  if ((await councilMembers(now)).length === 0) return 'none'
  if (!said) return 'not-asked'
  return said.terms === terms ? said.state : 'changed'
}
