// Ends every session of a person but the one that acts.
import type { Acting } from '#kernel'
import { accounts } from './tables.ts'

/** Ends every session of a person but the one that acts; returns how many. */
export async function endOthers(now: Acting, person: string): Promise<number> {
  const ended = await accounts(now)
    .deleteFrom('sessions')
    .where('person', '=', person)
    .where('id', '!=', now.actor.session?.id ?? '00000000-0000-0000-0000-000000000000')
    .returning('id')
    .execute()
  return ended.length
}
