// The desk's list: every survey this actor may look into, with what it waits for.
import { nothing, question, z } from '#kernel'
import { mayStart, mayUseDesk } from './policy.ts'
import { burdenOf } from './reach.ts'
import { surveys } from './tables.ts'
import { textsFor } from './texts-for.ts'
import { deskSurveys } from './visible.ts'

export const seeSurveys = question({
  name: 'surveys.see-surveys',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { noPersonalData: 'surveys and how many people they ask' },
  machine: 'none',
  audit: { unaudited: 'a list of surveys' },
  async run(now) {
    const rows = await deskSurveys(now)
      .select([
        'id',
        'slug',
        'state',
        'mode',
        'audience',
        'wave',
        'locale',
        'invited',
        'opened_at',
        'closes_on',
        'closed_at',
      ])
      .orderBy('surveys.made_at', 'desc')
      .limit(300)
      .execute()
    const texts = await titles(now, rows)
    return {
      surveys: rows.map((row) => ({ ...row, title: texts.get(row.id) ?? row.slug })),
      mayStart: mayStart(now.actor, null) === true,
      burden: await burdenOf(now),
    }
  },
})

/** Titles in one query: in the reader's language where it is reviewed, in the survey's own otherwise. */
export async function titles(
  now: Parameters<typeof textsFor>[0],
  rows: readonly { id: string; locale: string }[],
): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map()
  const found = await surveys(now)
    .selectFrom('survey_texts')
    .select(['survey', 'locale', 'state', 'texts'])
    .where(
      'survey',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return new Map(
    rows.map(({ id, locale }) => {
      const mine = found.filter((one) => one.survey === id)
      const best =
        mine.find((one) => one.locale === now.locale && one.state !== 'draft') ??
        mine.find((one) => one.locale === locale)
      return [id, best?.texts.title ?? '']
    }),
  )
}
