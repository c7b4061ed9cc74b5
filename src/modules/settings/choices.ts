// What a business can say of itself, and whether what was typed is such a thing.

export const sizes = ['1-9', '10-49', '50-249', '250+'] as const
export const sectors = [
  'retail',
  'food',
  'crafts',
  'hospitality',
  'health',
  'software',
  'services',
  'finance',
  'manufacturing',
  'agriculture',
  'education',
  'culture',
  'nonprofit',
  'other',
] as const

/** The codes in a text such as "DE, at": two letters each, in capitals, without doubles. */
export const codesIn = (text: string): string[] => [
  ...new Set(
    text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((one) => one !== ''),
  ),
]

/** Two letters of ISO 3166-1 that Intl has a name for. */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) &&
  new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined

/** A zone of the IANA database. Offsets such as +02:00 are none: they know no summer. */
export function isZone(zone: string): boolean {
  if (zone === 'UTC') return true
  if (!zone.includes('/')) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format(0)
    return true
  } catch {
    return false
  }
}
