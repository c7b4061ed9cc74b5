// What an address is about to confirm that it asked for.
import { everyone, question, z } from '#kernel'
import { RequestKey } from './confirm-request.ts'
import { requestFor } from './request-link.ts'
import { privacy } from './tables.ts'

export const seeConfirming = question({
  name: 'privacy.see-confirming',
  input: z.object({ key: RequestKey }),
  subject: (now, { key }) =>
    privacy(now)
      .selectFrom('privacy_requests')
      .select(['id', 'kind', 'state'])
      .where('id', '=', requestFor(now, 'confirm', key) ?? now.business.id)
      .where('asked_at', '>', new Date(now.at.getTime() - 14 * 86_400_000))
      .executeTakeFirst(),
  may: everyone('whoever holds the link of the letter'),
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['request'] },
  machine: 'none',
  audit: { unaudited: 'says only what the letter said' },
  run: (_now, { key }, { kind, state }) =>
    Promise.resolve({ key, kind, open: state === 'unconfirmed' }),
})
