// Says at once that a mail has arrived: who reads it, by when, and where to look. Once a day, and never to a machine.
// @fulfils R59
import type { Acting } from '#kernel'
import { formatDay } from '#kernel/language'
import { mayAnswer, sendMail, type TakenMail } from '#mailboxes'
import { statusPath } from './links.ts'
import { inWordsOf } from './mail-locale.ts'
import type { Opened } from './open-case.ts'
import { t } from './words.ts'

export async function acknowledgeMail(now: Acting, mail: TakenMail, opened: Opened): Promise<void> {
  // NOTE: an answer to a sender who failed the check would go to somebody who never wrote.
  if (mail.authenticity === 'failed' || !(await mayAnswer(now, mail))) return
  const locale = now.business.locale
  const text = inWordsOf(now, locale, () =>
    [
      t('mail.receipt', { name: mail.from_name || mail.from_email, business: now.business.name }),
      opened.due === null
        ? t('mail.receipt-soon', { reference: opened.reference })
        : t('mail.receipt-by', { reference: opened.reference, day: formatDay(opened.due) }),
      t('mail.receipt-page'),
      now.origin + statusPath(now, opened.case),
      t('mail.receipt-automatic'),
    ].join('\n\n'),
  )
  await sendMail(now, {
    mailbox: mail.mailbox,
    to: [{ name: mail.from_name, email: mail.from_email }],
    subject: answerTo(mail.subject, opened.reference),
    text,
    locale,
    thread: { kind: 'case', id: opened.case },
    automatic: true,
    known: {
      address: mail.address,
      names: mail.message_id === null ? [] : [mail.message_id],
      person: mail.person ?? opened.person,
    },
  })
}

const before = /^\s*(re|aw|sv|antw|rif|odp|ynt|res|r|vs)\s*(\[\d+\])?\s*[:：]\s*/i

/** "Re: My order [K7F-3Q9M]": one Re however often it was answered, and the reference once. */
export function answerTo(subject: string, reference: string): string {
  let plain = subject.replaceAll(`[${reference}]`, '').trim()
  while (before.test(plain)) plain = plain.replace(before, '')
  return `Re: ${plain.slice(0, 200)} [${reference}]`.replaceAll(/\s+/g, ' ')
}
