/** Every message of every module in every language, compiled when it is first said. */

import { pseudoLocale } from './locales.ts'
import { compile, type Message } from './message.ts'

export type Messages = Readonly<Record<string, string>>

const written = new Map<string, Map<string, Messages>>()
const compiled = new Map<string, Message>()
const missing = new Set<string>()

let report: (what: string) => void = () => {}

/** Adds a module's messages in one language; called again, it replaces them. */
export function registerMessages(module: string, locale: string, messages: Messages): void {
  const languages = written.get(module) ?? new Map<string, Messages>()
  languages.set(locale, messages)
  written.set(module, languages)
  for (const id of compiled.keys()) {
    if (id.startsWith(`${module} ${locale} `)) compiled.delete(id)
  }
}

/** Module, then locale, then key: for checks and for the printed docs. */
export const allMessages = (): Record<string, Record<string, Messages>> =>
  Object.fromEntries([...written].map(([module, some]) => [module, Object.fromEntries(some)]))

/** Calls `listener` once for each message that had to be said in English instead. */
export function onMissingMessage(listener: (what: string) => void): void {
  report = listener
}

/** `module/key in locale` of every message that was missing so far. */
export const missingMessages = (): readonly string[] => [...missing]

/** Is there a message of this key (`module.key`)? For keys that are made from declarations. */
export function hasMessage(key: string): boolean {
  const dot = key.indexOf('.')
  return Object.hasOwn(written.get(key.slice(0, dot))?.get('en') ?? {}, key.slice(dot + 1))
}

/** The compiled message; English when the language lacks it. Throws when English lacks it too. */
export function find(module: string, locale: string, key: string): Message {
  const id = `${module} ${locale} ${key}`
  const found = compiled.get(id)
  if (found !== undefined) return found
  const message = compile(source(module, locale, key), locale)
  compiled.set(id, message)
  return message
}

function source(module: string, locale: string, key: string): string {
  const languages = written.get(module)
  const english = languages?.get('en')
  if (english === undefined || !Object.hasOwn(english, key)) {
    throw new Error(`There is no message ${module}/${key}.`)
  }
  const original = english[key] as string
  if (locale === 'en' || locale === pseudoLocale) return original
  const own = languages?.get(locale) ?? languages?.get(locale.split('-')[0] ?? locale)
  if (own !== undefined && Object.hasOwn(own, key)) return own[key] as string
  const what = `${module}/${key} in ${locale}`
  if (!missing.has(what)) {
    missing.add(what)
    report(what)
  }
  return original
}
