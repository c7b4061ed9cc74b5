import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('speakup', en)

/** A kind, a step or a detriment in words, from its key. */
export const word = (group: 'step' | 'detriment' | 'report.kind' | 'report.by', value: string) =>
  say({ key: `speakup.${group}.${value}` })
