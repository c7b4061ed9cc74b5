// How a request stands, for somebody who asked without an account.
// @fulfils R12
import { everyone, question, z } from '#kernel'
import { requestFor } from './request-link.ts'
import { settingsOf } from './settings-of.ts'
import { privacy } from './tables.ts'

export const seeStatus = question({
  name: 'privacy.see-status',
  input: z.object({ key: z.string().max(200) }),
  subject: (now, { key }) =>
    privacy(now)
      .selectFrom('privacy_requests')
      .selectAll()
      .where('id', '=', requestFor(now, 'status', key) ?? now.business.id)
      .executeTakeFirst(),
  may: everyone('whoever holds the link of the letter asked'),
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['request'] },
  machine: 'none',
  audit: { unaudited: 'people read what they asked themselves' },

  run: async (now, { key }, request) => ({
    key,
    kind: request.kind,
    state: request.state,
    asked_at: request.asked_at,
    due_at: request.due_at,
    extended_why: request.extended_why,
    ground: request.ground,
    answer: request.answer,
    /** Who has an account signs in to fetch their data; others fetch it here. */
    account: request.person !== null,
    settings: await settingsOf(now),
  }),
})
