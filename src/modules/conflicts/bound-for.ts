// Whether the guard would stop the actor here, for pages that show or leave out the way to decide.
import { me, type Asking, type Id } from '#kernel'
import { conflictsOf } from './conflicted.ts'
import { conflicts } from './tables.ts'

/** True where the actor is bound, unless an emergency they have called still lets them carry out this verb. */
export async function boundFor(
  now: Asking,
  verb: string,
  others: ReadonlyArray<Id | null>,
): Promise<boolean> {
  const bound = await conflictsOf(now, me(now), others)
  if (bound.length === 0) return false
  if (bound.includes(me(now))) return true
  const open = await conflicts(now)
    .selectFrom('conflict_overrides')
    .select('about')
    .where('person', '=', me(now))
    .where('verb', '=', verb)
    .where('used_at', 'is', null)
    .where('usable_until', '>', now.at)
    .execute()
  return !bound.every((one) => open.some(({ about }) => about === one))
}
