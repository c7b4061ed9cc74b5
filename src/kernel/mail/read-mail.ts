// Reads a mail as it travelled (MIME) into parts. What cannot be read at all throws; the bytes are kept before.
import PostalMime, { type Address } from 'postal-mime'

export type MailPart = {
  name: string | null
  type: string
  bytes: Uint8Array
  /** Shown inside the text by this name, without angle brackets. */
  contentId: string | undefined
  inline: boolean
  /** What a calendar part asks for: REQUEST, CANCEL, REPLY. */
  method: string | undefined
}

export type ReadMail = {
  /** Names in small letters, in their order, doubles kept: the topmost was added last. */
  headers: ReadonlyArray<{ name: string; value: string }>
  from: { name: string; email: string }
  replyTo: string | undefined
  to: Array<{ name: string; email: string }>
  cc: Array<{ name: string; email: string }>
  subject: string
  messageId: string | undefined
  inReplyTo: string[]
  references: string[]
  at: Date | undefined
  text: string | undefined
  html: string | undefined
  parts: MailPart[]
}

export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    maxNestingDepth: 60,
  })
  const date = mail.date === undefined ? undefined : new Date(mail.date)
  return {
    headers: mail.headers.map(({ key, value }) => ({ name: key, value: clean(value) })),
    from: flat(mail.from ? [mail.from] : [])[0] ??
      flat(mail.sender ? [mail.sender] : [])[0] ?? { name: '', email: '' },
    replyTo: flat(mail.replyTo ?? [])[0]?.email,
    to: flat(mail.to ?? []),
    cc: flat(mail.cc ?? []),
    subject: clean(mail.subject ?? ''),
    messageId: idsIn(mail.messageId)[0],
    inReplyTo: idsIn(mail.inReplyTo),
    references: idsIn(mail.references),
    at: date && !Number.isNaN(date.getTime()) ? date : undefined,
    text: mail.text === undefined ? undefined : words(mail.text),
    html: mail.html === undefined ? undefined : words(mail.html),
    parts: mail.attachments.map((one) => ({
      name: one.filename === null ? null : clean(one.filename),
      type: one.mimeType,
      bytes: bytesOf(one.content),
      contentId: one.contentId?.replace(/^<|>$/g, ''),
      inline: one.related === true || (one.disposition === 'inline' && one.contentId !== undefined),
      method: one.method,
    })),
  }
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

function flat(addresses: readonly Address[]): Array<{ name: string; email: string }> {
  return addresses
    .flatMap((one) => (one.group === undefined ? [one] : one.group))
    .map(({ name, address }) => ({ name: clean(name).slice(0, 200), email: clean(address) }))
    .filter(({ email }) => email !== '' && email.length <= 320)
    .slice(0, 200)
}

/** NOTE: PostgreSQL keeps neither zero bytes nor halves of letters. */
const words = (text: string) => text.toWellFormed().replaceAll('\u0000', '')
const clean = (text: string) =>
  words(text)
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 2000)

/** Message-IDs without angle brackets, in their order. */
export const idsIn = (text: string | undefined): string[] =>
  [...words(text ?? '').matchAll(/<([^<>\s]{3,400})>/g)].map((found) => String(found[1])).slice(-60)
