// A letter as the message that travels: text and HTML of the same words, and the headers a polite machine sends.
import type { SendMailOptions } from 'nodemailer'
import { drawLetter } from './draw-letter.tsx'
import { flowed } from './flowed.ts'
import type { Letter } from './letter.ts'

const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** `sender` is the installation's own address. */
export function messageOf(letter: Letter, sender: string): SendMailOptions {
  const subject = oneLine(letter.subject)
  const part = (contentType: string, content: string) => ({
    contentType,
    content,
    encoding: 'utf8',
    contentTransferEncoding: 'quoted-printable' as const,
  })
  return {
    from: { name: oneLine(letter.from), address: sender },
    to: { name: oneLine(letter.to.name), address: letter.to.email },
    ...(letter.replyTo === undefined ? {} : { replyTo: letter.replyTo }),
    subject,
    date: letter.at,
    messageId: `<${letter.id}@${sender.slice(sender.lastIndexOf('@') + 1)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': letter.locale,
      ...(letter.stop === undefined
        ? {}
        : {
            'List-Unsubscribe': { prepared: true, value: `<${letter.stop}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
    alternatives: [
      part('text/plain; charset=utf-8; format=flowed', flowed(letter.lines)),
      part('text/html; charset=utf-8', drawLetter({ ...letter, subject })),
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
