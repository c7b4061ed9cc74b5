import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('spaces', en)

/** A kind, a way in, a channel, a cadence or a community in words, from its key. */
export const word = (
  group: 'kind' | 'kind-hint' | 'sign-up' | 'sign-up-hint' | 'channel' | 'cadence' | 'community',
  value: string,
) => say({ key: `spaces.${group}.${value}` })
