// Who reads a report is its reporter's to know: the mailbox says who came and who went.
import type { Acting } from '#kernel'
import { addEntry } from './add-entry.ts'
import { speakup } from './tables.ts'

type Named = { name: string; role: string }

export async function tellReporter(
  now: Acting,
  report: string,
  kind: 'reader-in' | 'reader-out',
  people: readonly Named[],
): Promise<void> {
  if (people.length === 0) return
  const text = people.map(({ name, role }) => `${name}, ${role}`).join('; ')
  await addEntry(now, report, 'mailbox', { kind, by: 'system', text })
}

export const namesOf = (now: Acting, recipients: readonly string[]): Promise<Named[]> =>
  recipients.length === 0
    ? Promise.resolve([])
    : speakup(now)
        .selectFrom('speakup_recipients')
        .select(['name', 'role'])
        .where('id', 'in', recipients)
        .orderBy('name')
        .execute()
