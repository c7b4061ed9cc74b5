// The form for another mailbox, filled in as far as its address tells.
import { nothing, question, z } from '#kernel'
import { isAddress } from '#kernel/mail'
import { mayRunMailboxes } from './policy.ts'
import { suggestedFor } from './providers.ts'

export const seeNewMailbox = question({
  name: 'mailboxes.see-new-mailbox',
  input: z.object({ address: z.string().max(320).optional() }),
  subject: nothing,
  may: mayRunMailboxes,
  data: { noPersonalData: 'an empty form' },
  machine: 'none',
  audit: { unaudited: 'an empty form' },

  run(now, { address = '' }) {
    const given = address.trim()
    return Promise.resolve({
      name: now.business.name,
      address: given,
      suggested: isAddress(given) ? suggestedFor(given) : null,
    })
  },
})
