// Which surveys and results an actor may see: lists, pages, tables and cards begin here.
import { runsBusiness, sql, wears, type Asking } from '#kernel'
import { readsAlong } from './policy.ts'
import { surveys } from './tables.ts'

const invitedHere = (now: Asking) =>
  sql<boolean>`exists (select 1 from survey_invitations mine where mine.survey = surveys.id and mine.person = ${now.actor.person})`

/** On the desk: everything for those who run the business, surveys of the staff for the people lead, one's own. */
export function deskSurveys(now: Asking) {
  const { actor } = now
  const all = surveys(now).selectFrom('surveys')
  if (actor.kind === 'system' || runsBusiness(actor)) return all
  return all.where((where) =>
    where.or([
      where('surveys.owner', '=', actor.person),
      ...(wears(actor, 'people-lead') ? [where('surveys.audience', '=', 'employees')] : []),
      ...(readsAlong(actor) ? [where('surveys.id', 'is not', null)] : []),
    ]),
  )
}

/** Those this person is asked to answer now. */
export const openForMe = (now: Asking) =>
  surveys(now).selectFrom('surveys').where('surveys.state', '=', 'open').where(invitedHere(now))

/** Results that were given back and that this actor may read. */
export function givenBack(now: Asking) {
  const { actor } = now
  return surveys(now)
    .selectFrom('surveys')
    .where('surveys.state', '=', 'published')
    .where((where) =>
      where.or([
        where('surveys.results_for', '=', 'everyone'),
        ...(actor.communities.includes('employees')
          ? [where('surveys.results_for', '=', 'staff')]
          : []),
        ...(actor.person === null ? [] : [invitedHere(now)]),
      ]),
    )
}

export { invitedHere }
