// A mailbox that a script opens: its entries come sealed, and its forms are sealed before they are sent.
import type { View } from '#kernel/web'
import { t } from '../words.ts'
import type { SealedMailbox } from '../read-sealed-mailbox.ts'
import { mailboxWords } from './browser-words.ts'
import { Day } from './day.tsx'
import { framed } from './frame.tsx'
import { MailboxForms } from './mailbox-forms.tsx'
import { MailboxDays } from './mailbox-days.tsx'
import { ReceiptPart } from './receipt-part.tsx'

export const SealedMailboxPage: View<SealedMailbox> = (seen, here) =>
  framed(
    t('box.title'),
    t('box.lead'),
    <speakup-mailbox data-sealing={JSON.stringify({ ...seen, words: mailboxWords() })}>
      <p class="hint" role="status" />
      <div data-part="box">
        <MailboxDays
          received={seen.received_on}
          acknowledgeBy={seen.acknowledge_by}
          acknowledged={seen.acknowledged_on}
          feedbackBy={seen.feedback_by}
          feedback={seen.feedback_on}
          closed={seen.closed_on}
          deleteOn={seen.delete_on}
          held={seen.held}
        />
        {seen.entries.map((one) => (
          <article class="entry">
            <p class="meta">
              <Day on={one.added_on} />
            </p>
            <div data-entry={String(one.seq)}>{t('report.sealed')}</div>
          </article>
        ))}
        <MailboxForms
          pass={seen.pass}
          recipients={seen.recipients}
          toSign="if the script says so"
          here={here}
        />
      </div>
      <ReceiptPart readers={[]} />
      <p>
        <a href="/speak-up/leave">{t('box.leave')}</a>
      </p>
    </speakup-mailbox>,
  )
