import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('privacy', en)

type Group =
  | 'kind'
  | 'kind-hint'
  | 'state'
  | 'ground'
  | 'risk'
  | 'basis'
  | 'use'
  | 'residual'
  | 'erase'
  | 'forbidden'
  | 'proof'

/** A kind, a state, a ground and the like in words, from its key. */
export const word = (group: Group, value: string): string =>
  say({ key: `privacy.${group}.${value}` })

/** The name of a table or column for people: a message where there is one, else its own words apart. */
export function label(name: string): string {
  const key = `label.${name}`
  const plain = name.replaceAll('_', ' ')
  return t.has(key) ? t(key) : plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** A sentence another module declares, from its key. */
export const said = (key: string): string => say({ key })
