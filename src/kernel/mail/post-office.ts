// Where letters leave the house: SMTP by SMTP_URL and MAIL_FROM. Without them letters wait, and nothing is lost.
import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import { isAddress, type Letter } from './letter.ts'
import { messageOf } from './message.ts'

/** What became of sending: `later` is worth another try, the other two are not. `why` is the server's own word. */
export type Sending = { state: 'sent' } | { state: 'later' | 'bounced' | 'failed'; why: string }

export type PostOffice =
  | { open: true; sender: string; send(letter: Letter): Promise<Sending> }
  | { open: false; why: 'no-server' | 'no-sender' }

let office: PostOffice = { open: false, why: 'no-server' }

/** Opens the post of this process; called when the application opens. */
export function openPost({ smtp, mailFrom }: Pick<Config, 'smtp' | 'mailFrom'>): void {
  office = smtp === undefined ? { open: false, why: 'no-server' } : reach(smtp, mailFrom)
}

export const postOffice = (): PostOffice => office

function reach(smtp: string, mailFrom: string | undefined): PostOffice {
  const sender = senderOf(smtp, mailFrom)
  if (sender === undefined) return { open: false, why: 'no-sender' }
  const transport = createTransport({
    url: smtp,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  return {
    open: true,
    sender,
    async send(letter) {
      if (!isAddress(letter.to.email)) return { state: 'failed', why: 'this is no e-mail address' }
      try {
        await transport.sendMail(messageOf(letter, sender))
        return { state: 'sent' }
      } catch (error) {
        return judge(error as SmtpError)
      }
    },
  }
}

/** The address in MAIL_FROM, with or without a name before it; else the user of SMTP_URL if that is an address. */
function senderOf(smtp: string, mailFrom: string | undefined): string | undefined {
  const given = /<([^<>]+)>\s*$/.exec(mailFrom ?? '')?.[1] ?? mailFrom?.trim()
  if (given !== undefined) return isAddress(given) ? given : undefined
  const user = decodeURIComponent(new URL(smtp).username)
  return isAddress(user) ? user : undefined
}

type SmtpError = Error & {
  code?: string
  command?: string
  responseCode?: number
  response?: string
}

/** NOTE: a wrong password of ours (5xx to AUTH) is nobody's bounce: it is put right here, then the letter goes out. */
function judge({ code, command, responseCode = 0, response, message }: SmtpError): Sending {
  const why = (response ?? message).replaceAll(/[\p{Cc}]+/gu, ' ').slice(0, 300)
  if (responseCode < 500 || code === 'EAUTH') return { state: 'later', why }
  return { state: command === 'RCPT TO' ? 'bounced' : 'failed', why }
}
