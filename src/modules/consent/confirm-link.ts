// The link by which an address says that it was them: signed, for these purposes, for seven days.
import { isId, type Asking } from '#kernel'

const use = 'consent.confirm'
const days = 7

export function confirmPath(now: Asking, contact: string, purposes: readonly string[]): string {
  const what = `${contact}~${now.at.getTime() + days * 86_400_000}~${purposes.join('~')}`
  return `/subscribe/confirm/${what}.${now.seals.sign(use, what)}`
}

/** Nothing where it was not made here, or is over. */
export function confirmed(
  now: Asking,
  key: string,
): { contact: string; purposes: string[] } | undefined {
  const at = key.lastIndexOf('.')
  const what = key.slice(0, at)
  if (!now.seals.signed(use, what, key.slice(at + 1))) return undefined
  const [contact = '', until = '0', ...purposes] = what.split('~')
  return isId(contact) && Number(until) > now.at.getTime() ? { contact, purposes } : undefined
}
