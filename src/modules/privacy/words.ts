export { columnSays, tableSays } from '#kernel'
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

/** A kind of data in words, as verbs declare it. */
export const category = (name: string): string => say({ key: `road.category.${name}` })

/** Why something is not shown in a copy. */
export const withheldSays = (because: 'others' | 'inside'): string =>
  say({ key: `road.withheld.${because}` })

/** A sentence another module declares, from its key. */
export const said = (key: string): string => say({ key })
