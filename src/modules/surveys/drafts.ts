// Answers on the way: sealed under a key that only the browser holds, so that nobody can open them here.
import { createHash } from 'node:crypto'
import { z, type Acting, type Asking } from '#kernel'
import { dayIn } from '#methods/calendar'
import { surveys } from './tables.ts'

const Draft = z.object({
  ticket: z.string(),
  way: z.enum(['invitation', 'link', 'kiosk']),
  /** Only in a confidential survey: by it the reply finds whose it is. */
  invitation: z.string().optional(),
  answers: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.number())]),
  ),
})
export type Draft = z.output<typeof Draft>

/** The cookie of one survey. */
export const cookieOf = (survey: string) => `survey-${survey.slice(-12)}`

/** The id of the row of a draft. */
export const draftId = (key: string) => createHash('sha256').update(key).digest('base64url')
const use = (key: string) => `surveys.draft ${key}`

export async function openDraft(now: Asking, survey: string, key: string | undefined) {
  if (key === undefined || key === '') return undefined
  const found = await surveys(now)
    .selectFrom('survey_drafts')
    .select('sealed')
    .where('id', '=', draftId(key))
    .where('survey', '=', survey)
    .executeTakeFirst()
  const text = found && now.seals.open(use(key), found.sealed)
  return text === undefined ? undefined : Draft.parse(JSON.parse(text))
}

/** Until when a draft waits: two weeks, told by the day. */
const until = (now: Asking) =>
  dayIn(new Date(now.at.getTime() + 14 * 86_400_000), now.business.timeZone)

export async function keepDraft(now: Acting, survey: string, key: string, draft: Draft) {
  const sealed = now.seals.seal(use(key), JSON.stringify(draft))
  await surveys(now)
    .insertInto('survey_drafts')
    .values({ id: draftId(key), survey, sealed, until: until(now) })
    .onConflict((known) => known.columns(['business', 'id']).doUpdateSet({ sealed }))
    .execute()
}

export const dropDraft = (now: Acting, key: string) =>
  surveys(now).deleteFrom('survey_drafts').where('id', '=', draftId(key)).execute()
