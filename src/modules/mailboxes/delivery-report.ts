// Reads what a mail server reports of a mail that did not arrive (RFC 3464), from its machine-readable part.
import type { ReadMail } from '#kernel/mail'
import { idsIn } from '#kernel/mail'

export type DeliveryReport = {
  recipients: Array<{
    email: string
    action: Action
    /** Like 5.1.1; empty if the server says none. */
    status: string
    /** True if trying again is no use. */
    permanent: boolean
    why: string
  }>
  /** Message-IDs the returned part names. */
  about: string[]
}

type Action = (typeof actions)[number] | 'other'
const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

/** Undefined if the mail is no such report. */
export function deliveryReport(mail: ReadMail): DeliveryReport | undefined {
  const part = mail.parts.find(({ type }) => /^message\/(global-)?delivery-status$/.test(type))
  if (!part) return undefined
  const groups = fieldGroups(textOf(part.bytes))
  const recipients = groups
    .filter((group) => group.has('final-recipient') || group.has('original-recipient'))
    .slice(0, 200)
    .map((group) => {
      const said = group.get('action')?.toLowerCase()
      const action: Action = actions.find((one) => one === said) ?? 'other'
      const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(group.get('status') ?? '')?.[1] ?? ''
      return {
        email: addressIn(group.get('final-recipient') ?? group.get('original-recipient') ?? ''),
        action,
        status,
        permanent: action === 'failed' && !status.startsWith('4'),
        why: (group.get('diagnostic-code') ?? group.get('status') ?? '').slice(0, 300),
      }
    })
    .filter(({ email }) => email !== '')
  return recipients.length === 0 ? undefined : { recipients, about: returnedIds(mail) }
}

/** The Message-IDs in the part of the mail that came back, whole or only its head. */
export function returnedIds(mail: ReadMail): string[] {
  return mail.parts
    .filter(({ type }) =>
      /^(message\/(rfc822|global)|text\/rfc822-headers|message\/.*headers)$/.test(type),
    )
    .flatMap(({ bytes }) => {
      const head = textOf(bytes).split(/\r?\n\r?\n/)[0] ?? ''
      return idsIn(fieldGroups(head)[0]?.get('message-id'))
    })
}

/** Groups of fields parted by empty lines; a line that begins with white space goes on. Names in small letters. */
export function fieldGroups(text: string): Array<Map<string, string>> {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .map(
      (group) =>
        new Map(
          group.split('\n').flatMap((line) => {
            const at = line.indexOf(':')
            return at < 1
              ? []
              : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const]
          }),
        ),
    )
    .filter((group) => group.size > 0)
}

/** `rfc822; somebody@example.org`, with or without angle brackets. */
const addressIn = (field: string): string =>
  (field.includes(';') ? field.slice(field.indexOf(';') + 1) : field)
    .replaceAll(/[<>\s]/g, '')
    .slice(0, 320)

export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8').decode(bytes.subarray(0, 200_000)).replaceAll('\u0000', '')
