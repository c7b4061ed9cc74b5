/** Dates, numbers, lists and names of languages in the language and zone being drawn. */

import { drawing } from './drawing.ts'
import { intlLocale } from './locales.ts'

const cache = new Map<string, unknown>()

/** Intl objects are dear to make and cheap to keep. */
function kept<T>(key: string, make: (locale: string, timeZone: string) => T): T {
  const { locale, timeZone } = drawing()
  const id = `${key} ${locale} ${timeZone}`
  const found = cache.get(id) as T | undefined
  if (found !== undefined) return found
  const made = make(intlLocale(locale), timeZone)
  cache.set(id, made)
  return made
}

const dated = (date: Date, name: string, options: Intl.DateTimeFormatOptions): string =>
  kept(
    name,
    (locale, timeZone) =>
      new Intl.DateTimeFormat(locale, { hourCycle: 'h23', timeZone, ...options }),
  ).format(date)

/** 26 November 2026 */
export const formatDate = (date: Date): string =>
  dated(date, 'date', { day: 'numeric', month: 'long', year: 'numeric' })

/** 14:00 */
export const formatTime = (date: Date): string =>
  dated(date, 'time', { hour: '2-digit', minute: '2-digit' })

/** 26 November 2026 at 14:00 */
export const formatDateTime = (date: Date): string =>
  dated(date, 'both', { dateStyle: 'long', timeStyle: 'short' })

/** Thursday, 26 November 2026 at 14:00 CET: the whole truth, for titles and screen readers. */
export const formatExact = (date: Date): string =>
  dated(date, 'exact', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })

/** 26 November, or 26 November 2025 when it is another year. */
export const formatDay = (date: Date): string =>
  yearOf(date) === yearOf(drawing().now)
    ? dated(date, 'day', { day: 'numeric', month: 'long' })
    : formatDate(date)

/** Thursday */
export const formatWeekday = (date: Date): string => dated(date, 'weekday', { weekday: 'long' })

const yearOf = (date: Date): string => localDay(date).slice(0, 4)

/** YYYY-MM-DD in the zone being drawn. */
export const localDay = (date: Date): string =>
  kept(
    'iso',
    (_, timeZone) =>
      new Intl.DateTimeFormat('en-CA', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      }),
  ).format(date)

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** 2 days ago, in 3 hours, now. Not for duties: those say their deadline (see deadline.ts). */
export function formatRelative(date: Date): string {
  const seconds = (date.getTime() - drawing().now.getTime()) / 1000
  const format = kept(
    'relative',
    (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  )
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
  return format.format(unit === 'second' ? 0 : Math.trunc(seconds / size), unit)
}

/** 1,204; options as Intl.NumberFormat takes them. */
export const formatNumber = (
  value: number | bigint,
  options: Intl.NumberFormatOptions = {},
): string =>
  kept(
    `number ${JSON.stringify(options)}`,
    (locale) => new Intl.NumberFormat(locale, options),
  ).format(value)

/** a, b and c */
export const formatList = (
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => kept(`list ${type}`, (locale) => new Intl.ListFormat(locale, { type })).format(items)

/** English, Deutsch: a language by its name; what is no code of a language stands as it is. */
export const formatLanguage = (code: string): string =>
  /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(code)
    ? (kept('language', (locale) => new Intl.DisplayNames([locale], { type: 'language' })).of(
        code,
      ) ?? code)
    : code
