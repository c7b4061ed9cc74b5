// Says what kind of mail this is: a person's, a machine's, a report, or one of ours that came back to us.
import type { Asking } from '#kernel'
import type { ReadMail } from '#kernel/mail'
import { abuseReport } from './abuse-report.ts'
import { automaticReason, type AutomaticReason } from './automatic.ts'
import { deliveryReport } from './delivery-report.ts'
import { ownMail } from './names.ts'
import type { MailKind } from './tables.ts'

export type Sorted = { kind: MailKind; reason: AutomaticReason | null }

/** `own` are the addresses of our mailboxes in small letters. */
export function sortMail(now: Asking, mail: ReadMail, own: readonly string[]): Sorted {
  if (abuseReport(mail)) return { kind: 'complaint', reason: null }
  if (deliveryReport(mail)) return { kind: 'bounce', reason: null }
  const ours = mail.messageId !== undefined && ownMail(now, mail.messageId) !== undefined
  if (ours) return { kind: 'own', reason: 'own' }
  const reason = automaticReason(mail.headers, mail.from.email, {
    own: new Set(own),
    ours,
  })
  return reason === undefined ? { kind: 'mail', reason: null } : { kind: 'automatic', reason }
}
