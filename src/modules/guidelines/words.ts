import { intlLocale, say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('guidelines', en)

/** A kind, an audience, a state and the like in words, from its key. */
export const word = (
  group:
    | 'kind'
    | 'kind-hint'
    | 'audience'
    | 'asked'
    | 'weight'
    | 'weight-hint'
    | 'translation'
    | 'band'
    | 'formula',
  value: string,
) => say({ key: `guidelines.${group}.${value}` })

/** A language's name in another one: German, Deutsch. */
export const languageName = (locale: string, inLocale: string): string =>
  new Intl.DisplayNames([intlLocale(inLocale)], { type: 'language' }).of(locale) ?? locale
