export { columnSays, tableSays, valueSays } from '#kernel'
import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('people', en)

/** Why something is not shown in a copy. */
export const withheldSays = (because: 'others' | 'inside'): string =>
  say({ key: `road.withheld.${because}` })
