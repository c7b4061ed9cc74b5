// The address at which somebody finds and changes what they agreed to, without signing in: signed, so that nobody makes one up.
import { isId, type Asking } from '#kernel'

const use = 'consent.preferences'

export const preferenceKey = (now: Asking, contact: string): string =>
  `${contact}.${now.seals.sign(use, contact)}`

/** The contact a key was made for; undefined unless we made it. */
export function contactFor(now: Asking, key: string): string | undefined {
  const [id = '', signature = ''] = key.split('.')
  return isId(id) && now.seals.signed(use, id, signature) ? id : undefined
}

export const preferencePath = (key: string) => `/preferences/${key}`
export const withdrawPath = (key: string, purpose: string) =>
  `/preferences/${key}/withdraw/${purpose}`
