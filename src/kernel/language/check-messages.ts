/** Finds what is wrong with translations: missing and extra keys, other gaps or tags, broken or incomplete ICU. */

import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

import type { Messages } from './catalogue.ts'

type All = Readonly<Record<string, Readonly<Record<string, Messages>>>>

/**
 * Checks module -> locale -> key -> message against English.
 * @param locales languages that every module must have; others are checked only where they exist.
 * @returns one sentence per problem; empty when all is well.
 */
export function checkMessages(all: All, locales: readonly string[] = ['en', 'de']): string[] {
  return Object.entries(all).flatMap(([module, languages]) => {
    const english = languages['en']
    if (english === undefined) return [`${module} has no messages/en.json.`]
    const absent = locales
      .filter((locale) => languages[locale] === undefined)
      .map((locale) => `${module} has no messages/${locale}.json.`)
    const problems = Object.entries(languages).flatMap(([locale, messages]) =>
      checkLanguage(`${module}/messages/${locale}.json`, locale, messages, english),
    )
    return [...absent, ...problems]
  })
}

function checkLanguage(
  file: string,
  locale: string,
  messages: Messages,
  english: Messages,
): string[] {
  const missing = Object.keys(english)
    .filter((key) => !Object.hasOwn(messages, key))
    .map((key) => `${file} lacks "${key}".`)
  const wrong = Object.entries(messages).flatMap(([key, text]) => {
    const original = english[key]
    if (original === undefined) return [`${file} has "${key}", which English does not.`]
    return checkMessage(text, original, locale).map((problem) => `${file} "${key}": ${problem}`)
  })
  return [...missing, ...wrong]
}

function checkMessage(text: string, original: string, locale: string): string[] {
  if (text.trim() === '') return ['it is empty.']
  const own = read(text)
  const english = read(original)
  if (typeof own === 'string') return [`it is no ICU message (${own}).`]
  if (typeof english === 'string') return []
  const gaps = slots(own)
  const wanted = slots(english)
  return [
    ...[...wanted].filter((slot) => !gaps.has(slot)).map((slot) => `it lacks ${slot}.`),
    ...[...gaps].filter((slot) => !wanted.has(slot)).map((slot) => `${slot} is not in English.`),
    ...unsaid(own, locale),
  ]
}

function read(text: string): MessageFormatElement[] | string {
  try {
    return parse(text)
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
}

/** `{name}` for gaps, `<name>` for tags, through plurals and tags. */
function slots(elements: readonly MessageFormatElement[], into = new Set<string>()): Set<string> {
  for (const one of elements) {
    if (one.type === TYPE.literal || one.type === TYPE.pound) continue
    into.add(one.type === TYPE.tag ? `<${one.value}>` : `{${one.value}}`)
    if (one.type === TYPE.tag) slots(one.children, into)
    if (one.type === TYPE.plural || one.type === TYPE.select) {
      for (const option of Object.values(one.options)) slots(option.value, into)
    }
  }
  return into
}

/** Plural forms the language needs and the message does not have. */
function unsaid(elements: readonly MessageFormatElement[], locale: string): string[] {
  return elements.flatMap((one): string[] => {
    if (one.type === TYPE.tag) return unsaid(one.children, locale)
    if (one.type !== TYPE.plural && one.type !== TYPE.select) return []
    const inside = Object.values(one.options).flatMap((option) => unsaid(option.value, locale))
    if (one.type === TYPE.select) return inside
    const rules = new Intl.PluralRules(locale, { type: one.pluralType ?? 'cardinal' })
    const lacking = rules
      .resolvedOptions()
      .pluralCategories.filter((form) => one.options[form] === undefined)
    return [...lacking.map((form) => `{${one.value}} has no words for "${form}".`), ...inside]
  })
}
