// Which matters an actor may look at: those of the places they moderate, but never one about themselves.
import { runsBusiness, sql, type Asking } from '#kernel'
import { moderation } from './tables.ts'

/** NOTE: a matter about the actor is not there for them: otherwise they could learn who reported them. */
export function visibleMatters(now: Asking) {
  return moderation(now)
    .selectFrom('moderation_matters')
    .where(inMyPlaces(now))
    .where(sql<boolean>`moderation_matters.author is distinct from ${now.actor.person}::uuid`)
}

/** True for matters of places the actor moderates; what lies in no space is for those who moderate everywhere. */
export function inMyPlaces({ actor }: Asking) {
  const held = actor.hats.filter(({ hat }) => hat === 'moderator')
  if (actor.kind === 'system' || runsBusiness(actor) || held.some(({ space }) => space === null))
    return sql<boolean>`true`
  const spaces = held.flatMap(({ space }) => space ?? [])
  return sql<boolean>`moderation_matters.space = any(${spaces}::uuid[])`
}

export const isOpen = sql<boolean>`moderation_matters.decided_at is null`
