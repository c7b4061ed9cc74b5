// How to sign in at the two servers of a mailbox, by password or by a token that still lasts.
import type { Server } from '#kernel/mail'
import type { Account } from './secrets.ts'
import { tokenFor, type KeepGrant } from './tokens.ts'

/** How to sign in at both servers now. Asks the provider for an access token where that is the way. */
export async function serversOf(
  account: Account,
  keep?: KeepGrant,
): Promise<{ imap: Server; smtp: Server }> {
  const { secrets } = account
  const token =
    secrets.how === 'token' ? await tokenFor(account.id, secrets.grant, keep) : undefined
  const sign = (user: string, part: 'imap' | 'smtp') =>
    secrets.how === 'password'
      ? ({ how: 'password', user, password: secrets[part] } as const)
      : ({ how: 'token', user, accessToken: String(token) } as const)
  return {
    imap: {
      host: account.imap_host,
      port: account.imap_port,
      encryption: account.imap_encryption,
      as: sign(account.imap_user, 'imap'),
    },
    smtp: {
      host: account.smtp_host,
      port: account.smtp_port,
      encryption: account.smtp_encryption,
      as: sign(account.smtp_user, 'smtp'),
    },
  }
}
