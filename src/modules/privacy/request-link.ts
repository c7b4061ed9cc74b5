// Links for people who asked without an account: one proves the address, one shows how the request stands.
import { isId, type Asking } from '#kernel'

type Use = 'confirm' | 'status'

export const requestKey = (now: Asking, use: Use, request: string): string =>
  `${request}.${now.seals.sign(`privacy.${use}`, request)}`

export function requestFor(now: Asking, use: Use, key: string): string | undefined {
  const [id = '', signature = ''] = key.split('.')
  return isId(id) && now.seals.signed(`privacy.${use}`, id, signature) ? id : undefined
}

export const confirmPath = (key: string) => `/privacy/confirm/${key}`
export const statusPath = (key: string) => `/privacy/requests/${key}`
export const deskPath = (request: string) => `/desk/privacy/requests/${request}`
