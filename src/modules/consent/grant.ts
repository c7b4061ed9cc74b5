// Somebody agrees to be reached for one purpose, one way: one press, like taking it back.
// @fulfils R7 R8
import { action, invalid, tell, z } from '#kernel'
import { channels } from './channels.ts'
import { consentGiven } from './facts.ts'
import { note } from './note.ts'
import { isTheirs } from './policy.ts'
import { writtenPurpose } from './purposes.ts'
import { contactOf, emailOf, findReader, Key, pathOf, PurposeKey } from './reader.ts'
import { lift } from './suppress.ts'

export const grant = action({
  name: 'consent.grant',
  input: z.object({
    key: Key.optional(),
    purpose: PurposeKey,
    channel: z.enum(channels),
    /** The text they saw; if it has changed since, they are shown the new one first. */
    hash: z.string().max(100),
  }),
  subject: findReader,
  may: isTheirs,
  limits: [{ most: 120, seconds: 3600, by: 'address' }],
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['contact', 'consent'] },
  machine: 'none',

  async run(now, { key, purpose: asked, channel, hash }, found) {
    const purpose = await writtenPurpose(now, asked)
    if (!purpose || purpose.retired || !purpose.channels.includes(channel))
      throw invalid({ purpose: 'consent.no-purpose' })
    if (purpose.hash !== hash) throw invalid({ purpose: 'consent.text-changed' })
    const contact = await contactOf(now, found)
    const email = await emailOf(now, contact)
    await note(now, [
      {
        contact: contact.id,
        purpose,
        channel,
        act: 'given',
        place: pathOf(key && '…'),
        method: found.byLink ? 'letter-link' : 'form',
      },
    ])
    if (email) await lift(now, email, purpose.key, channel)
    tell(now, consentGiven, { contact: contact.id, purpose: purpose.key, channel })
    return { to: pathOf(key), title: purpose.title }
  },

  audit: ({ input }) => ({
    kind: 'consent',
    detail: { purpose: input.purpose, channel: input.channel },
  }),
})
