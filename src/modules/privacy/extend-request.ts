// Two more months, once, within the first one, and never without saying why.
// @fulfils R12
import { action, clash, Id, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { dueFrom } from './clock.ts'
import { requestExtended } from './facts.ts'
import { findRequest } from './find-request.ts'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

export const extendRequest = action({
  name: 'privacy.extend-request',
  input: z.object({ request: Id, why: Text(2000, 20) }),
  subject: findRequest,
  may: mayAnswer,
  impartial: (request) => [request.person],
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['request'] },
  machine: 'none',

  async run(now, { why }, request) {
    const over = request.due_at === null || request.due_at < now.at
    if (request.state !== 'open' || request.extended_at !== null || over)
      throw clash('privacy.cannot-extend')
    const due = dueFrom(now, request.started_at ?? now.at, true)
    const done = await privacy(now)
      .updateTable('privacy_requests')
      .set({ extended_at: now.at, extended_why: why, due_at: due })
      .where('id', '=', request.id)
      .where('state', '=', 'open')
      .where('extended_at', 'is', null)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw clash('privacy.cannot-extend')
    tell(now, requestExtended, { request: request.id })
    return { due }
  },

  audit: ({ input }) => ({ kind: 'request', id: input.request }),
})
