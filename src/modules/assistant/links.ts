// Where a talk lives: an address that only its holder knows.
import type { Asking } from '#kernel'

export const askPath = '/ask'
export const talkPath = (link: string) => `/ask/t/${link}`

const use = 'assistant.talk'

export const linkOf = (now: Asking, talk: string): string =>
  `${Buffer.from(talk.replaceAll('-', ''), 'hex').toString('base64url')}${now.seals.sign(use, talk)}`

/** The talk a signed link belongs to, or undefined if we did not sign it. */
export function talkOf(now: Asking, link: string): string | undefined {
  const hex = Buffer.from(link.slice(0, 22), 'base64url').toString('hex')
  if (hex.length !== 32) return undefined
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return now.seals.signed(use, id, link.slice(22)) ? id : undefined
}
