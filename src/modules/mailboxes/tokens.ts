// Access tokens of mailboxes: used while they last and changed before they end. A provider that gives a new lasting grant
// with them takes the old one back, so the new one is kept at once.
import type { Business, StandingDesk } from '#kernel'
import { accessToken, type Grant } from '#kernel/mail'
import { keepGrant } from './keep-grant.ts'

type Kept = { token: string; of: string; until: number }

/** NOTE: of this process alone and never written down; another process asks for its own. */
const kept = new Map<string, Kept>()

export type KeepGrant = (before: string, refreshToken: string) => Promise<void>

/** `until` by a clock that only goes forward: five minutes before the end, or half way through a short life. */
export async function tokenFor(mailbox: string, grant: Grant, keep?: KeepGrant): Promise<string> {
  const known = kept.get(mailbox)
  const of = [grant.tokenUrl, grant.clientId, grant.refreshToken].join('\n')
  if (known?.of === of && performance.now() < known.until) return known.token
  const { accessToken: token, seconds, refreshToken } = await accessToken(grant)
  const before = grant.refreshToken
  if (refreshToken !== undefined && refreshToken !== before && keep) {
    await keep(before, refreshToken)
    grant.refreshToken = refreshToken
  }
  const lasting = Math.max(seconds - 300, seconds / 2) * 1000
  kept.set(mailbox, {
    token,
    of: [grant.tokenUrl, grant.clientId, grant.refreshToken].join('\n'),
    until: performance.now() + lasting,
  })
  return token
}

/** A server refused it: the next try asks for a new one. */
export const forgetToken = (mailbox: string) => kept.delete(mailbox)

/** For the standing work: a new grant is sealed with the mailbox. */
export const keepingGrant =
  (desk: StandingDesk, business: Business, mailbox: string): KeepGrant =>
  (before, refreshToken) =>
    desk.perform(business, keepGrant, { mailbox, before, refreshToken }).then(() => undefined)
