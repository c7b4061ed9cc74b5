// What an actor may see of cases, as queries to start from. Lists, counters, search, pages and the API all begin here.
// @fulfils R58
import {
  runsBusiness,
  sql,
  wears,
  type Actor,
  type Asking,
  type Expression,
  type SqlBool,
} from '#kernel'
import { desk } from './tables.ts'

export const atDesk = (actor: Actor): boolean => wears(actor, 'agent') || runsBusiness(actor)
export const hearsConcerns = (actor: Actor): boolean =>
  wears(actor, 'people-lead') || wears(actor, 'ombudsperson')

/**
 * Cases at this actor's desk. NOTE: a concern is there only for people leads and ombudspersons, whatever else somebody
 * is; and nobody's own case, or one about them, is at their own desk.
 */
export function visibleCases(now: Asking) {
  return desk(now).selectFrom('cases').where(mayWorkOn(now))
}

export function mayWorkOn({ actor }: Asking): Expression<SqlBool> {
  if (actor.kind === 'system') return sql<boolean>`true`
  if (actor.person === null) return sql<boolean>`false`
  const me = sql`${actor.person}::uuid`
  const [desk, concerns] = [atDesk(actor), hearsConcerns(actor)]
  const track = sql<boolean>`((${desk} and cases.track <> 'concern') or (${concerns} and cases.track = 'concern'))`
  const reviews = sql<boolean>`exists (select from case_reviews review where review."case" = cases.id and review.reviewer = ${me})`
  return sql<boolean>`((${track} or ${reviews}) and cases.person is distinct from ${me}
    and not exists (select from case_about about where about."case" = cases.id and about.person = ${me}))`
}

/** Cases in which this actor is the one who asked. */
export function myCases(now: Asking) {
  return desk(now)
    .selectFrom('cases')
    .where('cases.merged_into', 'is', null)
    .where(sql<boolean>`cases.person = ${now.actor.person}::uuid`)
    .where(sql<boolean>`(cases.proven or cases.track <> 'concern')`)
}
