// What opens a mailbox, sealed in the database: a password, or the lasting grant of an OAuth provider.
import type { Asking } from '#kernel'
import { accessToken, type Grant, type Server } from '#kernel/mail'
import type { MailTables } from './tables.ts'

export type Secrets =
  | { how: 'password'; imap: string; smtp: string }
  | { how: 'token'; grant: Grant }

const use = 'mailboxes.secrets'

export const sealSecrets = (now: Asking, secrets: Secrets): string =>
  now.seals.seal(use, JSON.stringify(secrets))

export const openSecrets = (now: Asking, sealed: string): Secrets | undefined => {
  const text = now.seals.open(use, sealed)
  return text === undefined ? undefined : (JSON.parse(text) as Secrets)
}

export type Account = Pick<
  MailTables['mailboxes'],
  | 'id'
  | 'name'
  | 'address'
  | 'imap_host'
  | 'imap_port'
  | 'imap_encryption'
  | 'imap_user'
  | 'folder'
  | 'smtp_host'
  | 'smtp_port'
  | 'smtp_encryption'
  | 'smtp_user'
  | 'copy_sent'
> & { secrets: Secrets }

/** How to sign in at both servers now. Asks the provider for an access token where that is the way. */
export async function serversOf(account: Account): Promise<{ imap: Server; smtp: Server }> {
  const { secrets } = account
  const token = secrets.how === 'token' ? (await accessToken(secrets.grant)).accessToken : undefined
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
