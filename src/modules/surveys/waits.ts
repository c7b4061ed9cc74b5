// What somebody is asked, and on the desk: drafts, surveys that end soon, results nobody has given back yet.
import { wears, type Asking, type Waiting } from '#kernel'
import { instantOf } from '#methods/calendar'
import { leads } from './policy.ts'
import { titles } from './see-surveys.ts'
import { deskSurveys, openForMe } from './visible.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  if (now.actor.person === null) return []
  const asked = await openForMe(now)
    .select(['id', 'slug', 'locale', 'opened_at', 'closes_on'])
    .limit(20)
    .execute()
  const mine =
    now.actor.hats.length === 0
      ? []
      : await deskSurveys(now)
          .select(['id', 'slug', 'locale', 'audience', 'owner', 'closed_at', 'made_at', 'state'])
          .where('state', 'in', ['draft', 'closed'])
          .orderBy('made_at', 'desc')
          .limit(30)
          .execute()
  const laid = wears(now.actor, 'committee-member')
    ? await deskSurveys(now)
        .innerJoin('survey_agreements', 'survey_agreements.survey', 'surveys.id')
        .select(['surveys.id', 'surveys.slug', 'surveys.locale', 'survey_agreements.asked_at'])
        .where('surveys.state', '=', 'draft')
        .where('survey_agreements.state', '=', 'asked')
        .where('surveys.owner', 'is distinct from', now.actor.person)
        .limit(20)
        .execute()
    : []
  const led = mine.filter((one) => leads(now.actor, one))
  const names = await titles(now, [...asked, ...laid, ...led])
  const title = (id: string) => names.get(id) ?? ''
  return [
    ...asked.map((one): Waiting => ({
      say: { key: 'surveys.waits-answer', values: { title: title(one.id) } },
      href: `/surveys/${one.slug}`,
      since: one.opened_at,
      due: one.closes_on === null ? null : endOf(now, one.closes_on),
    })),
    ...laid.map((one): Waiting => ({
      say: { key: 'surveys.waits-council', values: { title: title(one.id) } },
      href: `/desk/surveys/${one.slug}`,
      since: one.asked_at,
    })),
    ...led.map((one): Waiting => ({
      say: {
        key: one.state === 'draft' ? 'surveys.waits-draft' : 'surveys.waits-give-back',
        values: { title: title(one.id) },
      },
      href:
        one.state === 'draft' ? `/desk/surveys/${one.slug}` : `/desk/surveys/${one.slug}/give-back`,
      since: one.closed_at ?? one.made_at,
    })),
  ]
}

/** The last moment of the day on which a survey closes, where the business is. */
function endOf(now: Asking, closesOn: string): Date {
  const [year = 0, month = 1, day = 1] = closesOn.split('-').map(Number)
  const last = { hour: 23, minute: 59, second: 59, millisecond: 999 }
  return instantOf({ year, month, day, ...last }, now.business.timeZone)
}
