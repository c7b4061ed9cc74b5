// The address says that it was them: from this moment the month runs.
// @fulfils R12
import { action, everyone, tell, z } from '#kernel'
import { objectTo } from '#consent'
import { dueFrom } from './clock.ts'
import { requestOpened } from './facts.ts'
import { requestFor, requestKey } from './request-link.ts'
import { privacy } from './tables.ts'

export const RequestKey = z.string().max(200)

export const confirmRequest = action({
  name: 'privacy.confirm-request',
  input: z.object({ key: RequestKey }),
  subject: (now, { key }) =>
    privacy(now)
      .selectFrom('privacy_requests')
      .selectAll()
      .where('id', '=', requestFor(now, 'confirm', key) ?? now.business.id)
      .where('asked_at', '>', new Date(now.at.getTime() - 14 * 86_400_000))
      .executeTakeFirst(),
  may: everyone('whoever reads the letters of an address proves that it is theirs'),
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['contact', 'request'] },
  machine: 'none',

  async run(now, _input, request) {
    const to = requestKey(now, 'status', request.id)
    if (request.state !== 'unconfirmed' || request.email === null) return { key: to }
    const owner = await privacy(now)
      .selectFrom('people')
      .select('id')
      .where('email_key', '=', request.email_key)
      .where('email_confirmed_at', 'is not', null)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    await privacy(now)
      .updateTable('privacy_requests')
      .set({
        state: 'open',
        proof: 'address',
        person: owner?.id ?? null,
        started_at: now.at,
        due_at: dueFrom(now, now.at),
      })
      .where('id', '=', request.id)
      .where('state', '=', 'unconfirmed')
      .execute()
    if (request.kind === 'objection') await objectTo(now, { email: request.email }, 'objected')
    tell(now, requestOpened, { request: request.id })
    return { key: to }
  },

  audit: ({ subject }) => ({ kind: 'request', id: subject.id }),
})
