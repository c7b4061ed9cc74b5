import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('surveys', en)

/** A kind, a mode, an audience and the like in words, from its key. */
export const word = (
  group:
    | 'kind'
    | 'kind-hint'
    | 'mode'
    | 'mode-hint'
    | 'audience'
    | 'way'
    | 'way-hint'
    | 'state'
    | 'results-for'
    | 'reader'
    | 'reading'
    | 'template'
    | 'template-about'
    | 'text-state'
    | 'change'
    | 'ethics'
    | 'council'
    | 'source'
    | 'import-state'
    | 'left',
  value: string,
): string => say({ key: `surveys.${group}.${value}` })

export { formatLanguage as languageName } from '#kernel/language'
