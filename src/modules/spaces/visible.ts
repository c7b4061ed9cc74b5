// What an actor may see of spaces, as a query to start from. Everything that lives in a space builds on it.
import { runsBusiness, sql, type Asking } from '#kernel'
import { spaces } from './tables.ts'

/** Spaces this actor may read: public ones, and those they belong to, work in or run. */
export function visibleSpaces(now: Asking) {
  return spaces(now).selectFrom('spaces').where(mayReadSpace(now))
}

/** The same as a condition on a joined `spaces` table. */
export function mayReadSpace({ actor }: Asking) {
  if (actor.kind === 'system') return sql<boolean>`true`
  if (actor.person === null) return sql<boolean>`spaces.kind = 'public'`
  const worksHere = actor.communities.includes('employees') || runsBusiness(actor)
  const hatted = actor.hats.flatMap((held) => held.space ?? [])
  const runs = runsBusiness(actor)
  return sql<boolean>`(spaces.kind = 'public' or spaces.owner = ${actor.person} or spaces.id = any(${hatted}::uuid[]) or ${runs} or (${worksHere} and spaces.kind in ('member', 'staff'))
    or exists (select from space_members m where m.space = spaces.id and m.person = ${actor.person}))`
}

/**
 * Spaces whose name and purpose this actor may know: those they may read, and member spaces which they could join
 * or ask to join. What lives in a space asks `mayReadSpace`, never this.
 */
export function mayKnowSpace(now: Asking) {
  if (now.actor.person === null) return mayReadSpace(now)
  return sql<boolean>`(${mayReadSpace(now)} or (spaces.kind = 'member' and spaces.sign_up in ('open', 'request') and spaces.closed_at is null
    and (spaces.community is null or spaces.community = any(${[...now.actor.communities]}::text[]))))`
}

/** True for rows of `spaces` which the actor has joined. */
export const joined = ({ actor }: Asking) =>
  sql<boolean>`exists (select from space_members m where m.space = spaces.id and m.person = ${actor.person})`
