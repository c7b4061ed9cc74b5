// A survey closes: the box is emptied, results are frozen, and everything that could lead back is deleted.
import { action, all, onlySystem, tell, z, type Acting } from '#kernel'
import { dayIn } from '#methods/calendar'
import { emptyBox } from './box.ts'
import { surveyClosed } from './facts.ts'
import { lockOnDesk, type Found } from './find.ts'
import { freezeResults } from './freeze.ts'
import { isOpen, mayLead } from './policy.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'
import { releaseDrafts } from './take-files.ts'

export const close = action({
  name: 'surveys.close',
  input: z.object({ survey: Slug }),
  subject: lockOnDesk,
  may: all(mayLead, isOpen),
  data: { noPersonalData: 'answers are released as figures; what could lead back is deleted' },
  machine: 'none',
  async run(now, _, survey) {
    await closeSurvey(now, survey)
    return { survey: survey.slug }
  },
  audit: ({ subject }) => ({ kind: 'survey', id: subject.id }),
})

/** By the clock, on the day after the last one. */
export const closeDue = action({
  name: 'surveys.close-due',
  input: z.object({}),
  subject: (now) =>
    surveys(now)
      .selectFrom('surveys')
      .selectAll()
      .where('state', '=', 'open')
      .where('closes_on', '<', dayIn(now.at, now.business.timeZone))
      .forUpdate()
      .execute(),
  may: onlySystem('surveys close on the day they said'),
  data: { noPersonalData: 'answers are released as figures; what could lead back is deleted' },
  machine: 'none',
  inside: true,
  async run(now, _, due) {
    for (const survey of due) await closeSurvey(now, survey)
    return { closed: due.length }
  },
  audit: ({ answer }) => ({ kind: 'survey', detail: { closed: answer.closed } }),
})

async function dropDrafts(now: Acting, survey: string): Promise<void> {
  const drafts = await surveys(now)
    .deleteFrom('survey_drafts')
    .where('survey', '=', survey)
    .returning('id')
    .execute()
  await releaseDrafts(
    now,
    drafts.map(({ id }) => id),
  )
}

export async function closeSurvey(now: Acting, survey: Found): Promise<void> {
  if (survey.mode === 'anonymous') await emptyBox(now, survey, true)
  const results = await freezeResults(now, survey, true)
  const shown = results.questions
    .flatMap(({ comments }) => comments)
    .flatMap(({ texts }) => texts.map(({ id }) => id))
  await surveys(now)
    .deleteFrom('survey_words')
    .where('survey', '=', survey.id)
    .$if(shown.length > 0, (query) => query.where('id', 'not in', shown))
    .execute()
  await dropDrafts(now, survey.id)
  for (const table of ['survey_spent', 'survey_urns', 'survey_box'] as const)
    await surveys(now).deleteFrom(table).where('survey', '=', survey.id).execute()
  await surveys(now)
    .updateTable('surveys')
    .set({ state: 'closed', closed_at: now.at })
    .where('id', '=', survey.id)
    .execute()
  tell(now, surveyClosed, { survey: survey.id })
}
