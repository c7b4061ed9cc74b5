import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('commitments', en)

/** A kind, a state or a step in words, from its key. */
export const word = (group: 'kind' | 'kind-hint' | 'state' | 'step', value: string) =>
  say({ key: `commitments.${group}.${value}` })
