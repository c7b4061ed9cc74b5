// Links that stop one kind of mail without signing in. Signed, so that nobody can stop another's.
import type { Asking } from '#kernel'

/** Stands for the daily digest as a whole. */
export const digestKind = '*digest'

const use = 'notifications.stop'

/** The path for one person and one kind; it works as long as the installation keeps its secret. */
export function stopLink(now: Asking, person: string, kind: string): string {
  const what = Buffer.from(`${person} ${kind}`).toString('base64url')
  return `/notifications/stop/${what}.${now.seals.sign(use, what)}`
}

/** Whom and what a key stops; undefined unless we made it. */
export function openStop(now: Asking, key: string): { person: string; kind: string } | undefined {
  const [what = '', signature = ''] = key.split('.')
  if (!now.seals.signed(use, what, signature)) return undefined
  const [person = '', kind = ''] = Buffer.from(what, 'base64url').toString('utf8').split(' ')
  return { person, kind }
}
