// What stands in a link sent by mail: the id of a row and a signature over it. It is derived, so it is kept nowhere.
import { isId, type Asking } from '#kernel'

export type LinkUse =
  | 'sign-in'
  | 'sign-up'
  | 'invitation'
  | 'old-address'
  | 'new-address'
  | 'access'

/** 66 letters that fit into an address. */
export const linkKey = (now: Asking, use: LinkUse, id: string): string =>
  `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.${now.seals.sign(`accounts.link.${use}`, id)}`

/** The id of the row, if we signed this for this use; nothing tells why not. */
export function rowOfKey(now: Asking, use: LinkUse, key: string): string | undefined {
  const [packed = '', signature = ''] = key.split('.')
  const hex = Buffer.from(packed, 'base64url').toString('hex')
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  if (!now.seals.signed(`accounts.link.${use}`, id, signature)) return undefined
  return isId(id) ? id : undefined
}
