import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('consent', en)

/** A channel, a state, a reason and the like in words, from its key. */
export const word = (
  group: 'channel' | 'state' | 'why' | 'method' | 'import-state' | 'problem',
  value: string,
  values: Record<string, unknown> = {},
): string => say({ key: `consent.${group}.${value}`, values })
