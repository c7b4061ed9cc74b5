// Whom a survey would reach: its community, without those who want no surveys and those who were asked often enough.
import { sql, type Asking } from '#kernel'
import { dayIn } from '#methods/calendar'
import type { Audience } from './shapes.ts'
import { surveys } from './tables.ts'

export type Burden = { most: number; days: number }
/** Unless the business says otherwise: four times a quarter at most. */
export const usualBurden: Burden = { most: 4, days: 90 }

export async function burdenOf(now: Asking): Promise<Burden> {
  const rule = await surveys(now)
    .selectFrom('survey_rules')
    .select(['most', 'days'])
    .executeTakeFirst()
  return rule ?? usualBurden
}

export type Reached = {
  people: { id: string; name: string; email: string | null; locale: string | null }[]
  /** Left out because they were asked often enough, or want no surveys. */
  spared: number
}

const dayBefore = (now: Asking, days: number) =>
  dayIn(new Date(now.at.getTime() - days * 86_400_000), now.business.timeZone)

/** NOTE: not consent but the burden is asked here; letters to those outside ask for consent as they leave. */
export async function reachOf(now: Asking, audience: Audience): Promise<Reached> {
  if (audience === 'everyone') return { people: [], spared: 0 }
  const burden = await burdenOf(now)
  const rows = await surveys(now)
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.person', 'people.id')
    .where('memberships.community', '=', audience)
    .where('people.erased_at', 'is', null)
    .select(['people.id', 'people.name', 'people.email', 'people.locale'])
    .select(
      sql<boolean>`exists (select 1 from survey_silences quiet where quiet.person = people.id)
        or (select count(*) from survey_invitations asked where asked.person = people.id
          and asked.invited_on > ${dayBefore(now, burden.days)}::date) >= ${burden.most}`.as(
        'spared',
      ),
    )
    .orderBy('people.id')
    .limit(50_000)
    .execute()
  return {
    people: rows
      .filter(({ spared }) => !spared)
      .map(({ id, name, email, locale }) => ({ id, name, email, locale })),
    spared: rows.filter(({ spared }) => spared).length,
  }
}
