// Somebody wants none of it any more: everything is taken back in one press, and the address is left alone.
// @fulfils R7 R15 R56
import { action, tell, z } from '#kernel'
import { consentWithdrawn } from './facts.ts'
import { isTheirs } from './policy.ts'
import { contactOf, findReader, Key, pathOf } from './reader.ts'
import { takeBack } from './take-back.ts'

export const withdrawAll = action({
  name: 'consent.withdraw-all',
  input: z.object({ key: Key.optional() }),
  subject: findReader,
  may: isTheirs,
  openTo: ['suspended', 'unconfirmed'],
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['contact', 'consent'] },
  machine: 'none',

  async run(now, { key }, found) {
    const contact = await contactOf(now, found)
    const taken = await takeBack(now, contact, {
      place: pathOf(key && '…'),
      method: found.byLink ? 'letter-link' : 'form',
      why: 'objected',
    })
    for (const one of taken) tell(now, consentWithdrawn, { contact: contact.id, ...one })
    return { to: pathOf(key), taken: taken.length }
  },

  audit: ({ answer }) => ({ kind: 'consent', detail: { all: true, taken: answer.taken } }),
})
