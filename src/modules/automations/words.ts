import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }
import type { Says } from './shapes.ts'

export const t = words('automations', en)

/** A key of another module's messages, in the language being drawn. */
export const told = (key: string): string => say({ key })

/** A kind of doing, a kind of check and the like in words, from its key. */
export const word = (
  group: 'does' | 'did' | 'hat' | 'verdict' | 'check' | 'drift',
  value: string,
) => say({ key: `automations.${group}.${value}` })

export const sentences = (says: Says | null): string[] => (says ?? []).map((one) => say(one))
