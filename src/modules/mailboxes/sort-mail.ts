// Says what kind of mail this is: a person's, a machine's, a report, or one of ours that came back to us.
import type { Asking } from '#kernel'
import type { ReadMail } from '#kernel/mail'
import { abuseReport } from './abuse-report.ts'
import { automaticReason, type AutomaticReason } from './automatic.ts'
import { deliveryReport } from './delivery-report.ts'
import { ownMail } from './names.ts'
import { mailTables, type MailKind } from './tables.ts'

export type Sorted = { kind: MailKind; reason: AutomaticReason | null }

export async function sortMail(now: Asking, mail: ReadMail): Promise<Sorted> {
  if (abuseReport(mail)) return { kind: 'complaint', reason: null }
  if (deliveryReport(mail)) return { kind: 'bounce', reason: null }
  const ours = mail.messageId !== undefined && ownMail(now, mail.messageId) !== undefined
  if (ours) return { kind: 'own', reason: 'own' }
  const own = await mailTables(now).selectFrom('mailboxes').select('address_key').execute()
  const addresses = new Set(own.map(({ address_key }) => address_key))
  const reason = automaticReason(mail.headers, mail.from.email, { own: addresses, ours })
  return reason === undefined ? { kind: 'mail', reason: null } : { kind: 'automatic', reason }
}
