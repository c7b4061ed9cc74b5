// Somebody without an account asks to be written to. The answer is the same whoever the address belongs to.
// @fulfils R7 R8 R56
import { action, everyone, invalid, nothing, tell, z, type Acting } from '#kernel'
import { Email, Line, Several } from '#kernel/web'
import { keepContact } from './contact.ts'
import { consentAsked } from './facts.ts'
import { note } from './note.ts'
import { writtenPurpose, type Purpose } from './purposes.ts'
import { PurposeKey } from './reader.ts'
import { consents } from './tables.ts'

export const subscribe = action({
  name: 'consent.subscribe',
  input: z.object({
    email: Email,
    name: Line(120, 0).optional(),
    purposes: Several(PurposeKey, 30),
    place: z.string().max(200).default('/subscribe'),
  }),
  subject: nothing,
  may: everyone('anybody may ask to be written to; the address answers whether it was them'),
  limits: [
    { most: 10, seconds: 3600, by: 'address' },
    { most: 3, seconds: 86_400, by: ({ email }) => email.toLowerCase() },
  ],
  data: { purpose: 'consent', basis: 'consent', categories: ['contact', 'consent'] },
  machine: 'none',

  async run(now, { email, name, purposes: asked, place }) {
    const purposes: Purpose[] = []
    for (const key of new Set(asked)) {
      const found = await writtenPurpose(now, key)
      if (found && !found.retired && found.channels.includes('email')) purposes.push(found)
    }
    if (purposes.length === 0) throw invalid({ purposes: 'consent.choose-one' })
    const contact = await keepContact(
      now,
      { email },
      { name: name ?? '', locale: now.locale, origin: 'sign-up' },
    )
    const open = await notGivenYet(now, contact.id, purposes)
    await note(
      now,
      open.map((purpose) => ({
        contact: contact.id,
        purpose,
        channel: 'email' as const,
        act: 'asked' as const,
        place,
        method: 'form' as const,
      })),
    )
    tell(now, consentAsked, { contact: contact.id, purposes: purposes.map((one) => one.key) })
    return {}
  },

  audit: ({ input }) => ({ kind: 'consent', detail: { asked: input.purposes.length } }),
})

/** NOTE: asking again must not turn a consent that holds into one that waits. */
async function notGivenYet(now: Acting, contact: string, purposes: Purpose[]): Promise<Purpose[]> {
  const given = await consents(now)
    .selectFrom('consent_states')
    .select('purpose')
    .where('contact', '=', contact)
    .where('channel', '=', 'email')
    .where('state', '=', 'given')
    .execute()
  const has = new Set(given.map((one) => one.purpose))
  return purposes.filter((one) => !has.has(one.key))
}
