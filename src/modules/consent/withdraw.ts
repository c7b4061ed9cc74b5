// Somebody takes back what they agreed to: one press, by the link of any letter, without signing in and without a reason.
// @fulfils R7 R56
import { action, tell, z } from '#kernel'
import { channels } from './channels.ts'
import { consentWithdrawn } from './facts.ts'
import { isTheirs } from './policy.ts'
import { contactOf, findReader, Key, pathOf, PurposeKey } from './reader.ts'
import { takeBack } from './take-back.ts'

export const withdraw = action({
  name: 'consent.withdraw',
  input: z.object({
    key: Key.optional(),
    purpose: PurposeKey,
    channel: z.enum(channels).optional(),
  }),
  subject: findReader,
  may: isTheirs,
  openTo: ['suspended', 'unconfirmed'],
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['contact', 'consent'] },
  machine: 'none',

  async run(now, { key, purpose, channel }, found) {
    const contact = await contactOf(now, found)
    const taken = await takeBack(now, contact, {
      purpose,
      channel,
      place: pathOf(key && '…'),
      method: found.byLink ? 'letter-link' : 'form',
    })
    for (const one of taken) tell(now, consentWithdrawn, { contact: contact.id, ...one })
    return { to: pathOf(key), taken: taken.length }
  },

  audit: ({ input, answer }) => ({
    kind: 'consent',
    detail: { purpose: input.purpose, channel: input.channel ?? null, taken: answer.taken },
  }),
})
