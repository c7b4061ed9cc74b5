// Takes people out of a report: their grants go, of every epoch, and those to the name with them.
import { missing, type Acting } from '#kernel'
import { speakup } from './tables.ts'
import { findReport } from './visible.ts'

/**
 * The report as it is once nobody else can change who reads it; missing to whoever was taken out while they waited.
 * NOTE: two who leave at the same moment must not both believe that the other one stays.
 */
export async function lockReport(now: Acting, report: string) {
  // NOTE: the list first, as whoever ends somebody does; the other way round two would wait for each other.
  await lockRecipients(now)
  await speakup(now)
    .selectFrom('speakup_reports')
    .select('id')
    .where('id', '=', report)
    .forUpdate()
    .execute()
  const found = await findReport(now, { report })
  if (!found) throw missing()
  return found
}

/**
 * NOTE: for the whole list, as for one report: of two who end the last two readers one waits here and is refused. It is
 * the weakest lock that does, so that nobody who reports meanwhile waits.
 */
export const lockRecipients = (now: Acting) =>
  speakup(now)
    .selectFrom('speakup_recipients')
    .select('id')
    .where('ended_on', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

export async function takeOut(
  now: Acting,
  report: string,
  readers: readonly string[],
): Promise<void> {
  if (readers.length === 0) return
  for (const table of ['speakup_grants', 'speakup_identity_grants'] as const)
    await speakup(now)
      .deleteFrom(table)
      .where('report', '=', report)
      .where('reader', 'in', readers)
      .execute()
}
