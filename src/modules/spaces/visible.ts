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
  return sql<boolean>`(spaces.kind = 'public' or spaces.id = any(${hatted}::uuid[]) or (${worksHere} and spaces.kind in ('member', 'staff'))
    or exists (select from space_members m where m.space = spaces.id and m.person = ${actor.person}))`
}
