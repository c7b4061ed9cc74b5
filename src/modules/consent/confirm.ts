// The address says that it was them: from now on they can be written to for what they asked for.
// @fulfils R7 R56
import { action, everyone, tell, z } from '#kernel'
import { consentGiven } from './facts.ts'
import { findAsked } from './find-asked.ts'
import { note } from './note.ts'
import { preferenceKey } from './preference-link.ts'
import { emailOf } from './reader.ts'
import { lift } from './suppress.ts'

export const ConfirmKey = z.string().max(2000)

export const confirm = action({
  name: 'consent.confirm',
  input: z.object({ key: ConfirmKey }),
  subject: findAsked,
  may: everyone('whoever reads the letters of an address confirms it'),
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['contact', 'consent'] },
  machine: 'none',

  async run(now, _input, { contact, asked }) {
    await note(
      now,
      asked.map((purpose) => ({
        contact: contact.id,
        purpose,
        channel: 'email' as const,
        act: 'given' as const,
        place: '/subscribe/confirm',
        method: 'letter-link' as const,
        proof: { confirmed: now.at.toISOString() },
      })),
    )
    const email = await emailOf(now, contact)
    for (const purpose of asked) {
      if (email) await lift(now, email, purpose.key, 'email')
      tell(now, consentGiven, { contact: contact.id, purpose: purpose.key, channel: 'email' })
    }
    return { to: `/preferences/${preferenceKey(now, contact.id)}` }
  },

  audit: ({ subject }) => ({ kind: 'consent', detail: { given: subject.asked.length } }),
})
