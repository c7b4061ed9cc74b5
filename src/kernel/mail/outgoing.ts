// A mail a person writes from a mailbox of the business, sent through that mailbox's own server.
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { oneLine, troubleOf, type Server, type Trouble } from './account.ts'
import { drawMail } from './draw-mail.tsx'
import { flowed } from './flowed.ts'

export type Named = { name: string; email: string }

export type Outgoing = {
  /** Without angle brackets; the same however often it is tried. */
  messageId: string
  from: Named
  /** Where answers go, with the token of the conversation if the mailbox can have one. */
  replyTo: string | undefined
  to: readonly Named[]
  cc: readonly Named[]
  subject: string
  /** The words alone, a paragraph after each empty line. */
  words: string
  /** The same, already made safe; drawn from the words if left out. */
  html: string | undefined
  locale: string
  at: Date
  inReplyTo: string | undefined
  references: readonly string[]
  /** An automatic answer: says so, and its failure comes back to nobody (RFC 3834). */
  automatic: boolean
  attachments: ReadonlyArray<{ name: string; type: string; bytes: Uint8Array }>
}

/** `line` is true when the server itself could not be used, so that nothing else can leave either. */
export type Left =
  | { state: 'sent'; refused: string[] }
  | { state: 'later'; line: boolean; trouble: Trouble; why: string }
  | { state: 'bounced' | 'failed'; why: string }

export type Outbox = { send(mail: Outgoing): Promise<Left>; close(): void }

export function openOutbox(server: Server): Outbox {
  const transport = transportTo(server)
  return {
    async send(mail) {
      try {
        const done = await transport.sendMail(composed(mail))
        return { state: 'sent', refused: (done.rejected ?? []).map((one) => addressOf(one)) }
      } catch (error) {
        return judge(error)
      }
    },
    close: () => transport.close(),
  }
}

/** Signs in and says nothing more. Throws what `troubleOf` can name. */
export async function tryServer(server: Server): Promise<void> {
  const transport = transportTo(server)
  try {
    await transport.verify()
  } finally {
    transport.close()
  }
}

const addressOf = (one: string | { address: string }) =>
  typeof one === 'string' ? one : one.address

function transportTo({ host, port, encryption, as }: Server): Transporter {
  return createTransport({
    host,
    port,
    secure: encryption === 'tls',
    requireTLS: encryption === 'starttls',
    ignoreTLS: encryption === 'none',
    ...(as.how === 'token'
      ? { auth: { type: 'OAuth2', user: as.user, accessToken: as.accessToken } }
      : as.user === ''
        ? {}
        : { auth: { user: as.user, pass: as.password } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  } as Parameters<typeof createTransport>[0]) as Transporter
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number }

/** NOTE: a refusal of ourselves (5xx to AUTH or MAIL FROM) is nobody's bounce: it is put right here first. */
function judge(error: unknown): Left {
  const { code, command, responseCode = 0 } = error as SmtpError
  const { trouble, detail } = troubleOf(error)
  if (responseCode < 500 || code === 'EAUTH' || command === 'MAIL FROM')
    return { state: 'later', line: responseCode === 0 || code === 'EAUTH', trouble, why: detail }
  return { state: command === 'RCPT TO' ? 'bounced' : 'failed', why: detail }
}

const named = ({ name, email }: Named) => ({ name: oneLine(name), address: email })

/** The mail as it travels, for whoever keeps a copy. */
export async function bytesOf(mail: Outgoing): Promise<Buffer> {
  const paper = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await paper.sendMail(composed(mail))
  return message as Buffer
}

export function composed(mail: Outgoing): SendMailOptions {
  const paragraphs = mail.words.split(/\n{2,}/)
  const part = (contentType: string, content: string) => ({
    contentType,
    content,
    encoding: 'utf8',
    contentTransferEncoding: 'quoted-printable' as const,
  })
  const subject = oneLine(mail.subject)
  return {
    from: named(mail.from),
    to: mail.to.map(named),
    cc: mail.cc.map(named),
    ...(mail.replyTo === undefined
      ? {}
      : { replyTo: { name: oneLine(mail.from.name), address: mail.replyTo } }),
    ...(mail.automatic
      ? { envelope: { from: '', to: [...mail.to, ...mail.cc].map(({ email }) => email) } }
      : {}),
    subject,
    date: mail.at,
    messageId: `<${mail.messageId}>`,
    ...(mail.inReplyTo === undefined ? {} : { inReplyTo: `<${mail.inReplyTo}>` }),
    references: mail.references.map((one) => `<${one}>`),
    headers: {
      'Content-Language': mail.locale,
      ...(mail.automatic
        ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' }
        : {}),
    },
    alternatives: [
      part('text/plain; charset=utf-8; format=flowed', flowed(paragraphs)),
      part('text/html; charset=utf-8', drawMail({ ...mail, subject, paragraphs })),
    ],
    attachments: mail.attachments.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
