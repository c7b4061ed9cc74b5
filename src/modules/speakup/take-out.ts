// Takes people out of a report: their grants go, of every epoch, and those to the name with them.
import type { Acting } from '#kernel'
import { speakup } from './tables.ts'

/** NOTE: two who leave at the same moment must not both believe that the other one stays. */
export const lockReport = (now: Acting, report: string) =>
  speakup(now)
    .selectFrom('speakup_reports')
    .select('id')
    .where('id', '=', report)
    .forUpdate()
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
