/** Which languages there are, how Intl calls them, and in which direction they are written. */

export type Direction = 'ltr' | 'rtl'

/** Languages in which every word of the product exists. `xx` is made up from English to find untranslated or clipped words. */
export const completeLocales: readonly string[] = ['en', 'de']

export const pseudoLocale = 'xx'

const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

const languageOf = (locale: string): string => locale.split('-')[0] ?? locale

/** The direction a language is written in. */
export const directionOf = (locale: string): Direction =>
  rightToLeft.has(languageOf(locale).toLowerCase()) ? 'rtl' : 'ltr'

/** The name Intl knows: plain English means day before month and a 24-hour clock here, and `xx` counts as English. */
export const intlLocale = (locale: string): string =>
  locale === 'en' || locale === pseudoLocale ? 'en-GB' : locale

interface Wish {
  tag: string
  weight: number
}

/**
 * The offered locale a browser's Accept-Language header likes best: the exact tag first,
 * then the same language; the first offered when nothing fits. Broken headers are forgiven.
 */
export function chooseLocale(
  acceptLanguage: string | null | undefined,
  offered: readonly string[],
): string {
  const [first = 'en'] = offered
  const exact = new Map(offered.map((locale) => [locale.toLowerCase(), locale]))
  for (const { tag } of wishes(acceptLanguage ?? '')) {
    if (tag === '*') return first
    const found =
      exact.get(tag) ??
      exact.get(languageOf(tag)) ??
      offered.find((locale) => languageOf(locale.toLowerCase()) === languageOf(tag))
    if (found !== undefined) return found
  }
  return first
}

function wishes(header: string): Wish[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part): Wish => {
      const [tag = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const q = parameters.find((one) => one.startsWith('q='))
      const weight = q === undefined ? 1 : Number(q.slice(2))
      return { tag, weight: Number.isFinite(weight) ? weight : 0 }
    })
    .filter(({ tag, weight }) => weight > 0 && /^(?:\*|[a-z]{2,8}(?:-[a-z0-9]{1,8})*)$/.test(tag))
    .sort((a, b) => b.weight - a.weight)
}
