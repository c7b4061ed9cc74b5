// Where cases stand: at the desk by id, and for the person by an address that only its holder knows.
import type { Asking } from '#kernel'

export const caseLink = (id: string) => `/desk/cases/${id}`
export const messageLink = (id: string, message: string) => `/desk/cases/${id}#m-${message}`
export const statusLink = (link: string) => `/c/${link}`

const use = 'cases.status'

/** The signed part of a case's status page. */
export const signedLink = (now: Asking, id: string): string =>
  `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}${now.seals.sign(use, id)}`

/** The path at which the person of a case reads and answers, without an account. */
export const statusPath = (now: Asking, id: string): string => statusLink(signedLink(now, id))

/** The case a signed link belongs to, or undefined if we did not sign it. */
export function caseOfLink(now: Asking, link: string): string | undefined {
  if (link.length < 23) return undefined
  const hex = Buffer.from(link.slice(0, 22), 'base64url').toString('hex')
  if (hex.length !== 32) return undefined
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return now.seals.signed(use, id, link.slice(22)) ? id : undefined
}
