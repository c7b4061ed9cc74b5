import { intlLocale, say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('knowledge', en)

export const word = (group: 'audience' | 'state' | 'translation' | 'warning', value: string) =>
  say({ key: `knowledge.${group}.${value}` })

/** A language's name in another one: German, Deutsch. */
export const languageName = (locale: string, inLocale: string): string =>
  new Intl.DisplayNames([intlLocale(inLocale)], { type: 'language' }).of(locale) ?? locale
