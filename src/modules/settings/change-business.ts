// Says what the business is called, what it does, where it is and in which languages it speaks.
import { action, invalid, nothing, running, tell, z } from '#kernel'
import { completeLocales } from '#kernel/language'
import { Line, Several } from '#kernel/web'
import { codesIn, isCountry, isZone, sectors, sizes } from './choices.ts'
import { businessChanged } from './facts.ts'
import { settings } from './tables.ts'

export const changeBusiness = action({
  name: 'settings.change-business',
  input: z.object({
    name: Line(120),
    sector: z.enum(sectors).optional(),
    size: z.enum(sizes).optional(),
    countries: Line(300).optional(),
    locale: z.string().max(35),
    languages: Several(z.string().max(35), 20),
    timeZone: Line(60),
  }),
  subject: nothing,
  may: running,
  data: { noPersonalData: 'describes the business' },
  machine: 'none',

  async run(now, given) {
    const countries = codesIn(given.countries ?? '')
    const unknown = countries.find((code) => !isCountry(code))
    if (unknown !== undefined)
      throw invalid({
        countries: { key: 'settings.country-unknown', values: { code: unknown.slice(0, 20) } },
      })
    if (!isZone(given.timeZone)) throw invalid({ timeZone: 'settings.zone-unknown' })
    if (!completeLocales.includes(given.locale)) throw invalid({ locale: 'road.field.choice' })
    if (given.languages.some((one) => !completeLocales.includes(one)))
      throw invalid({ languages: 'road.field.choice' })
    const { name, locale, sector = null, size = null } = given
    await settings(now)
      .updateTable('businesses')
      .set({
        name,
        locale,
        sector,
        size,
        countries,
        languages: [...new Set([locale, ...given.languages])],
        time_zone: given.timeZone,
      })
      .where('id', '=', now.business.id)
      .execute()
    tell(now, businessChanged, { business: now.business.id })
    return {}
  },

  audit: () => ({ kind: 'business' }),
})
