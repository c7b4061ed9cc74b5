// The one place where somebody becomes a member; doing it twice changes nothing.
import { tell, type Acting } from '#kernel'
import { spaceJoined } from './facts.ts'
import { spaces, type CameBy } from './tables.ts'

/** True if the person was not a member before. */
export async function admit(
  now: Acting,
  space: string,
  person: string,
  came_by: CameBy,
): Promise<boolean> {
  const made = await spaces(now)
    .insertInto('space_members')
    .values({ space, person, since: now.at, came_by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person')
    .execute()
  if (made.length > 0) tell(now, spaceJoined, { space, person })
  return made.length > 0
}
