import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('feedback', en)

/** A state, an audience or a way of voting in words, from its key. */
export const word = (group: 'state' | 'audience' | 'votes' | 'votes-hint', value: string): string =>
  say({ key: `feedback.${group}.${value}` })
