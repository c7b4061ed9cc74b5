// Takes back consents of a contact and leaves the address alone from then on, also if somebody brings it along in a list.
import type { Acting } from '#kernel'
import type { Channel } from './channels.ts'
import type { Contact } from './contact.ts'
import { note } from './note.ts'
import { purposesOf } from './purposes.ts'
import { emailOf } from './reader.ts'
import { everything, suppress } from './suppress.ts'
import { consents, type Method, type Why } from './tables.ts'

export type TakenBack = { purpose: string; channel: Channel }

/** Without a purpose: all of them, and every address they have is left alone for good. */
export async function takeBack(
  now: Acting,
  contact: Contact,
  what: {
    purpose?: string
    channel?: Channel | undefined
    place: string
    method: Method
    why?: Why
  },
): Promise<TakenBack[]> {
  const states = await consents(now)
    .selectFrom('consent_states')
    .select(['purpose', 'channel'])
    .where('contact', '=', contact.id)
    .where('state', '<>', 'withdrawn')
    .execute()
  const fits = states.filter(
    (one) =>
      (what.purpose === undefined || one.purpose === what.purpose) &&
      (what.channel === undefined || one.channel === what.channel),
  )
  const purposes = new Map((await purposesOf(now)).map((one) => [one.key, one]))
  await note(
    now,
    fits.flatMap(({ purpose, channel }) => {
      const known = purposes.get(purpose)
      return known
        ? [
            {
              contact: contact.id,
              purpose: known,
              channel,
              act: 'withdrawn' as const,
              place: what.place,
              method: what.method,
            },
          ]
        : []
    }),
  )
  const email = await emailOf(now, contact)
  if (email !== null && (what.channel === undefined || what.channel === 'email')) {
    const why = what.why ?? (what.purpose === undefined ? 'stopped' : 'withdrawn')
    for (const purpose of what.purpose === undefined
      ? [everything, ...purposes.keys()]
      : [what.purpose])
      await suppress(now, email, why, purpose)
  }
  return fits
}
