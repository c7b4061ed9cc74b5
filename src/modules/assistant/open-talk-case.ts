// Makes a case of a talk, with everything that was said in it.
import { openCase, type Opened } from '#cases'
import { tell, type Acting } from '#kernel'
import { handedOver } from './facts.ts'
import type { Talk } from './load.ts'
import { assistant } from './tables.ts'
import { transcript } from './transcript.ts'

type From = { name: string; email?: string | undefined }

/** Opened twice, it is there once. Nothing is opened where nothing was asked. */
export async function openTalkCase(
  now: Acting,
  talk: Talk,
  from: From,
  more = '',
): Promise<Opened | undefined> {
  const { earlier, last } = await transcript(now, talk)
  const text = [last, more].filter((part) => part !== '').join('\n\n')
  if (text === '') return undefined
  const opened = await openCase(now, {
    track: talk.why === 'complaint' || talk.why === 'refund' ? 'complaint' : 'question',
    subject: text.split('\n')[0]?.slice(0, 150) ?? text.slice(0, 150),
    text,
    channel: 'assistant',
    locale: talk.locale,
    from: { person: talk.person, ...from, proven: talk.person !== null },
    source: { kind: 'assistant-talk', id: talk.id },
    earlier,
    key: `assistant-talk:${talk.id}`,
  })
  await assistant(now)
    .updateTable('assistant_talks')
    .set({
      state: 'handed-over',
      case: opened.case,
      reference: opened.reference,
      case_link: opened.link,
      due_at: opened.due,
    })
    .where('id', '=', talk.id)
    .where('state', '=', 'handing-over')
    .execute()
  tell(now, handedOver, { talk: talk.id, case: opened.case })
  return opened
}
