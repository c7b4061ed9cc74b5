// Access tokens are derived from their row, like links in letters: whoever reads the database cannot use them.
import type { Asking } from '#kernel'
import { linkKey, rowOfKey } from './mailed-link.ts'

const start = 'evenhand_'

export const tokenOf = (now: Asking, id: string): string => start + linkKey(now, 'access', id)

/** The row of a token we made; nothing tells why not. */
export const rowOfToken = (now: Asking, token: string): string | undefined =>
  token.startsWith(start) ? rowOfKey(now, 'access', token.slice(start.length)) : undefined
