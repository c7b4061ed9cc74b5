// Reads a complaint about one of our mails as providers send it (ARF, RFC 5965).
import type { ReadMail } from '#kernel/mail'
import { fieldGroups, returnedIds, textOf } from './delivery-report.ts'

export type AbuseReport = { kind: string; email: string | undefined; about: string[] }

/** Undefined if the mail is no such report. */
export function abuseReport(mail: ReadMail): AbuseReport | undefined {
  const part = mail.parts.find(({ type }) => type === 'message/feedback-report')
  if (!part) return undefined
  const fields = fieldGroups(textOf(part.bytes))[0]
  const email = (fields?.get('original-rcpt-to') ?? fields?.get('removal-recipient') ?? '')
    .replaceAll(/[<>\s]|rfc822;/gi, '')
    .slice(0, 320)
  return {
    kind: (fields?.get('feedback-type') ?? 'abuse').toLowerCase().slice(0, 40),
    email: email === '' ? undefined : email,
    about: returnedIds(mail),
  }
}
