// Public holidays by country and region, from the package date-holidays; loaded only when somebody asks.
import Holidays from 'date-holidays'

type Day = { day: string; name: string }

/** Days off for everybody; days that fall on a part of a day, or are only observed, are not among them. */
export function publicHolidays(
  country: string,
  region: string | null,
  year: number,
  locale: string,
): Day[] {
  const calendar = region ? new Holidays(country, region) : new Holidays(country)
  const language = locale.split('-')[0] ?? 'en'
  return calendar
    .getHolidays(year, language)
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({ day: date.slice(0, 10), name: name.slice(0, 100) }))
}

export const countries = (locale: string): Record<string, string> =>
  new Holidays().getCountries(locale.split('-')[0] ?? 'en')

export const regions = (country: string, locale: string): Record<string, string> =>
  new Holidays().getStates(country, locale.split('-')[0] ?? 'en') ?? {}
