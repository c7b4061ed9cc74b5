// What opens a mailbox, sealed in the database: a password, or the lasting grant of an OAuth provider.
import type { Asking } from '#kernel'
import type { Grant } from '#kernel/mail'
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
