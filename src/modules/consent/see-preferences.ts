// What somebody has agreed to and what they could agree to, with the words, their wishes, and the history as proof.
// @fulfils R7 R8 R16
import { question, z, type Asking } from '#kernel'
import type { Channel } from './channels.ts'
import { isTheirs } from './policy.ts'
import { purposesOf, type Purpose } from './purposes.ts'
import { usual } from './quiet.ts'
import { emailOf, findReader, Key, type Found } from './reader.ts'
import { consents, type Act } from './tables.ts'

export type Line = Purpose & {
  ways: Array<{
    channel: Channel
    state: Act | 'text-changed' | null
    since: Date | null
    event: string | null
  }>
}

export const seePreferences = question({
  name: 'consent.see-preferences',
  input: z.object({ key: Key.optional() }),
  subject: findReader,
  may: isTheirs,
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['contact', 'consent'] },
  machine: 'none',
  audit: { unaudited: 'people read what they agreed to themselves' },

  async run(now, { key }, found) {
    const { contact } = found
    return {
      key: key ?? null,
      address: await shownAddress(now, found),
      lines: await linesOf(now, contact?.id ?? null),
      wishes: {
        locale: contact?.locale ?? '',
        timeZone: contact?.time_zone ?? now.business.timeZone,
        quietFrom: contact?.quiet_from ?? usual.from,
        quietUntil: contact?.quiet_until ?? usual.until,
        pronouns: contact?.pronouns ?? '',
        need: contact?.need ?? '',
      },
      languages: now.business.languages,
    }
  },
})

export async function linesOf(now: Asking, contact: string | null): Promise<Line[]> {
  const states =
    contact === null
      ? []
      : await consents(now)
          .selectFrom('consent_states')
          .select(['purpose', 'channel', 'state', 'version', 'since', 'event'])
          .where('contact', '=', contact)
          .execute()
  return (await purposesOf(now))
    .filter((one) => !one.retired || states.some((state) => state.purpose === one.key))
    .map((one) => ({
      ...one,
      ways: one.channels.map((channel) => {
        const found = states.find((state) => state.purpose === one.key && state.channel === channel)
        const old = found?.state === 'given' && (found.version ?? 0) < one.asked
        return {
          channel,
          state: old ? ('text-changed' as const) : (found?.state ?? null),
          since: found?.since ?? null,
          event: found?.event ?? null,
        }
      }),
    }))
}

/** NOTE: whoever holds a forwarded letter learns no address from it: only its beginning and end are shown. */
async function shownAddress(now: Asking, { contact, byLink }: Found): Promise<string | null> {
  const email = contact ? await emailOf(now, contact) : null
  if (email === null || !byLink) return email
  const [user = '', host = ''] = email.split('@')
  return `${user.slice(0, 1)}…@${host.slice(0, 1)}…${host.slice(host.lastIndexOf('.'))}`
}
