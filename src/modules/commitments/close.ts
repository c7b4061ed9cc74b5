// Closes a promise, kept or dropped, once: two people who press at the same time do not both succeed.
import { clash, type Acting } from '#kernel'
import { keepStep } from './keep-step.ts'
import type { Loaded } from './load.ts'
import { commitments } from './tables.ts'

type Closing = { state: 'kept' | 'dropped'; closing: string; evidence?: string }

/** Returns how many times it has been closed: whoever asked is told once for each. */
export async function close(now: Acting, { id }: Loaded, closing: Closing): Promise<number> {
  const closed = await commitments(now)
    .updateTable('commitments')
    .set((row) => ({
      ...closing,
      closed_at: now.at,
      closed_by: now.actor.person,
      round: row('round', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('round')
    .executeTakeFirst()
  if (!closed) throw clash('commitments.closed')
  await keepStep(now, id, { kind: closing.state, words: closing.closing })
  return closed.round
}
