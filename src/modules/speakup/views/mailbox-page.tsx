import { Summary } from '#html'
import type { View } from '#kernel/web'
import type { openMailbox } from '../open-mailbox.ts'
import { t } from '../words.ts'
import { dayWords } from './day.tsx'
import { framed } from './frame.tsx'
import { MailboxEntry } from './mailbox-entry.tsx'
import { MailboxForms } from './mailbox-forms.tsx'

export type Open = NonNullable<(typeof openMailbox)['answers']>

const by = (done: string | null, due: string) =>
  done ? t('box.on', { day: dayWords(done) }) : t('box.by', { day: dayWords(due) })

export const MailboxPage: View<Open> = (seen, here) =>
  framed(
    t('box.title'),
    t('box.lead'),
    <>
      <Summary
        rows={[
          { name: t('box.received'), value: dayWords(seen.received) },
          { name: t('box.acknowledge'), value: by(seen.acknowledged, seen.acknowledgeBy) },
          { name: t('box.feedback'), value: by(seen.feedback, seen.feedbackBy) },
          ...(seen.closed ? [{ name: t('box.closed'), value: dayWords(seen.closed) }] : []),
          ...(seen.deleteOn
            ? [
                {
                  name: t('box.delete'),
                  value: t('box.on-deleted', { day: dayWords(seen.deleteOn) }),
                },
              ]
            : []),
        ]}
      />
      {seen.broken > 0 && <p>{t('box.broken', { n: seen.broken })}</p>}
      {seen.entries.map((entry) => (
        <MailboxEntry entry={entry} />
      ))}
      <MailboxForms seen={seen} here={here} />
      <p>
        <a href="/speak-up/leave">{t('box.leave')}</a>
      </p>
    </>,
  )
