// Says more about the business than the first page of setting up asked: what it does, where, in which languages.
import { action, invalid, nothing, running, z } from '#kernel'
import { completeLocales } from '#kernel/language'
import { Line, Several } from '#kernel/web'
import { sectors, sizes } from './choices.ts'
import { accounts } from './tables.ts'
import { isZone } from './zones.ts'

export const describeBusiness = action({
  name: 'accounts.describe-business',
  input: z.object({
    name: Line(120),
    sector: z.enum(sectors).optional(),
    size: z.enum(sizes).optional(),
    countries: Several(z.string().transform((text) => text.trim().toUpperCase())),
    languages: Several(Line(35)),
    locale: Line(35),
    timeZone: Line(60),
  }),
  subject: nothing,
  may: running,
  data: { noPersonalData: 'describes the business' },
  machine: 'none',

  async run(now, given) {
    const countries = [
      ...new Set(
        given.countries.flatMap((text) => text.split(/[\s,;]+/)).filter((one) => one !== ''),
      ),
    ]
    const wrong = countries.find((one) => !isCountry(one))
    if (wrong)
      throw invalid({
        countries: { key: 'accounts.country-unknown', values: { code: wrong.slice(0, 20) } },
      })
    if (!isZone(given.timeZone)) throw invalid({ timeZone: 'accounts.zone-unknown' })
    const languages = [...new Set([given.locale, ...given.languages])]
    if (languages.some((one) => !completeLocales.includes(one)))
      throw invalid({ languages: 'road.field.choice' })
    await accounts(now)
      .updateTable('businesses')
      .set({
        name: given.name,
        sector: given.sector ?? null,
        size: given.size ?? null,
        countries,
        languages,
        locale: given.locale,
        time_zone: given.timeZone,
      })
      .where('id', '=', now.business.id)
      .execute()
    return {}
  },

  audit: () => ({ kind: 'business' }),
})

/** Two letters of ISO 3166-1 that Intl has a name for. */
function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined
}
