import type { View } from '#kernel/web'
import type { openMailbox } from '../open-mailbox.ts'
import { t } from '../words.ts'
import { framed } from './frame.tsx'
import { MailboxEntry } from './mailbox-entry.tsx'
import { MailboxDays } from './mailbox-days.tsx'
import { MailboxForms } from './mailbox-forms.tsx'

export type Open = NonNullable<(typeof openMailbox)['answers']>

export const MailboxPage: View<Open> = (seen, here) =>
  framed(
    t('box.title'),
    t('box.lead'),
    <>
      <MailboxDays {...seen} />
      {seen.broken > 0 && <p>{t('box.broken', { n: seen.broken })}</p>}
      {seen.entries.map((entry) => (
        <MailboxEntry entry={entry} recipients={seen.recipients} />
      ))}
      <MailboxForms
        pass={seen.pass}
        sending={seen.sending}
        recipients={seen.recipients}
        toSign={
          seen.entries[0]?.['oral'] === true && !seen.entries.some((one) => one.kind === 'signed')
        }
        here={here}
      />
      <p>
        <a href="/speak-up/leave">{t('box.leave')}</a>
      </p>
    </>,
  )
