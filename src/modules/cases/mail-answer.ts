// An answer of ours leaves as a mail in its thread, so that whoever wrote can simply answer.
import type { Acting } from '#kernel'
import { mailboxFor, sendMail } from '#mailboxes'
import { statusPath } from './links.ts'
import { inWordsOf } from './mail-locale.ts'
import { answerTo } from './mail-receipt.ts'
import { desk } from './tables.ts'
import { nextWords } from './views/said.tsx'
import { t } from './words.ts'

type Answered = {
  id: string
  track: string
  email: string | null
  name: string
  subject: string
  reference: string
  locale: string
}

/** True if a mailbox took it: then nobody else delivers it. Called again for the same message it sends nothing more. */
export async function answerByMail(
  now: Acting,
  found: Answered,
  message: string,
): Promise<boolean> {
  if (found.email === null || found.track === 'concern') return false
  const thread = { kind: 'case', id: found.id }
  const mailbox = await mailboxFor(now, thread)
  if (!mailbox) return false
  const said = await desk(now)
    .selectFrom('case_messages')
    .select(['words', 'next_kind', 'next_by', 'taken_back_at'])
    .where('id', '=', message)
    .executeTakeFirst()
  if (!said || said.taken_back_at !== null) return false
  const files = await desk(now)
    .selectFrom('case_files')
    .select('file')
    .where('message', '=', message)
    .execute()
  const text = inWordsOf(now, found.locale, () =>
    [
      said.words.replaceAll(/\n+/g, '\n\n'),
      ...(said.next_kind === null ? [] : [nextWords(said.next_kind, said.next_by)]),
      ...(said.next_kind === 'done' ? [t('letter.rate')] : []),
      t('mail.answer-page'),
      now.origin + statusPath(now, found.id),
    ].join('\n\n'),
  )
  await sendMail(now, {
    id: message,
    mailbox: mailbox.id,
    to: [{ name: found.name, email: found.email }],
    subject: answerTo(found.subject, found.reference),
    text,
    locale: found.locale,
    attachments: files.map(({ file }) => file),
    thread,
  })
  return true
}
