// Closes a request once: whoever comes second is told that it is closed.
import { clash, type Acting } from '#kernel'
import type { Request } from './find-request.ts'
import { privacy, type PrivacyTables } from './tables.ts'

type Outcome = Pick<PrivacyTables['privacy_requests'], 'state' | 'ground' | 'answer'>

export async function close(now: Acting, request: Request, outcome: Outcome): Promise<void> {
  const done = await privacy(now)
    .updateTable('privacy_requests')
    .set({ ...outcome, decided_at: now.at, decided_by: now.actor.person })
    .where('id', '=', request.id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw clash('privacy.closed-already')
}
