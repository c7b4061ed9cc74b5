// How somebody wishes to be met: language, quiet hours, pronouns, what they need. All of it voluntary.
// @fulfils R16 R56
import { action, invalid, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { isTheirs } from './policy.ts'
import { contactOf, findReader, Key, pathOf } from './reader.ts'
import { consents } from './tables.ts'
import { isZone } from './zone.ts'

const Hour = z.coerce.number().int().min(0).max(23)

export const setPreferences = action({
  name: 'consent.set-preferences',
  input: z.object({
    key: Key.optional(),
    locale: z.string().max(35).optional(),
    timeZone: z.string().max(60).optional(),
    quietFrom: Hour,
    quietUntil: Hour,
    pronouns: Line(60, 0).optional(),
    need: Text(500, 0).optional(),
  }),
  subject: findReader,
  may: isTheirs,
  data: { purpose: 'consent', basis: 'consent', categories: ['preference', 'accessibility'] },
  machine: 'none',

  async run(now, { key, locale, timeZone, quietFrom, quietUntil, pronouns, need }, found) {
    if (locale && !now.business.languages.includes(locale))
      throw invalid({ locale: 'road.field.choice' })
    if (timeZone && !isZone(timeZone)) throw invalid({ timeZone: 'road.field.choice' })
    const contact = await contactOf(now, found)
    await consents(now)
      .updateTable('consent_contacts')
      .set({
        locale: locale || null,
        time_zone: timeZone || null,
        quiet_from: quietFrom,
        quiet_until: quietUntil,
        pronouns: pronouns || null,
        need: need || null,
      })
      .where('id', '=', contact.id)
      .execute()
    return { to: pathOf(key) }
  },

  audit: { unaudited: 'a preference of the person, changed as easily as set' },
})
