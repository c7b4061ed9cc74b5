/** One message, compiled once: plain words cost nothing, simple gaps cost a join, the rest is ICU MessageFormat. */

import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'

import { drawing } from './drawing.ts'
import { intlLocale, pseudoLocale } from './locales.ts'
import { pseudo } from './pseudo.ts'

export type Value = string | number | bigint | Date

/** Gives the words with the gaps filled: a string, or a list when something in it is not a string. */
export type Message = (values: Readonly<Record<string, unknown>>) => unknown

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules>()

function kept<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules>(
  kind: string,
  options: unknown,
  make: () => T,
): T {
  const key = `${kind} ${JSON.stringify(options)}`
  const found = cache.get(key) as T | undefined
  if (found !== undefined) return found
  const made = make()
  cache.set(key, made)
  return made
}

/** Intl objects, made once; dates are always told in the zone being drawn. */
const formatters = {
  getNumberFormat: (locale?: string | string[], options?: Intl.NumberFormatOptions) =>
    kept(`number ${String(locale)}`, options, () => new Intl.NumberFormat(locale, options)),
  getDateTimeFormat: (locale?: string | string[], options?: Intl.DateTimeFormatOptions) => {
    const here = { hourCycle: 'h23', timeZone: drawing().timeZone, ...options } as const
    return kept(`date ${String(locale)}`, here, () => new Intl.DateTimeFormat(locale, here))
  },
  getPluralRules: (locale?: string | string[], options?: Intl.PluralRulesOptions) =>
    kept(`plural ${String(locale)}`, options, () => new Intl.PluralRules(locale, options)),
}

/** Compiles a message; throws a SyntaxError when it is no ICU MessageFormat. */
export function compile(text: string, locale: string): Message {
  const read = parse(text, { captureLocation: false })
  const elements = locale === pseudoLocale ? pseudo(read) : read
  return plain(elements) ?? withGaps(elements) ?? full(elements, locale)
}

function plain(elements: readonly MessageFormatElement[]): Message | undefined {
  if (!elements.every((one) => one.type === TYPE.literal)) return undefined
  const words = elements.map((one) => one.value).join('')
  return () => words
}

function withGaps(elements: readonly MessageFormatElement[]): Message | undefined {
  if (!elements.every((one) => one.type === TYPE.literal || one.type === TYPE.argument)) {
    return undefined
  }
  const parts = elements.map((one) => ({ gap: one.type === TYPE.argument, value: one.value }))
  return (values) => {
    const filled = parts.map(({ gap, value }) => (gap ? fill(values, value) : value))
    return filled.every((one) => typeof one === 'string') ? filled.join('') : filled
  }
}

function fill(values: Readonly<Record<string, unknown>>, name: string): unknown {
  const value = values[name]
  if (value === undefined || value === null) throw new TypeError(`no value for {${name}}`)
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : value
}

function full(elements: MessageFormatElement[], locale: string): Message {
  const format = new IntlMessageFormat(elements, intlLocale(locale), undefined, { formatters })
  return (values) => format.format(values)
}
