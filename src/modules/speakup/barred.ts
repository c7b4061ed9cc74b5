// Who may get no key of a report: whoever was taken out, under whatever row of the list they come back.
import { clash, type Acting, type Asking } from '#kernel'
import { speakup } from './tables.ts'

export async function bar(now: Acting, report: string, recipients: readonly string[]) {
  if (recipients.length === 0) return
  await speakup(now)
    .insertInto('speakup_barred')
    .values(recipients.map((recipient) => ({ report, recipient })))
    .onConflict((known) => known.doNothing())
    .execute()
}

/** NOTE: compared by person: who was taken out, ended and appointed anew is still the same person. */
export const barredFrom = async (now: Asking, report: string): Promise<Set<string>> => {
  const rows = await speakup(now)
    .selectFrom('speakup_barred as barred')
    .innerJoin('speakup_recipients as known', 'known.id', 'barred.recipient')
    .innerJoin('speakup_recipients as same', (join) =>
      join.on((on) =>
        on.or([
          on('same.id', '=', on.ref('known.id')),
          on('same.person', '=', on.ref('known.person')),
        ]),
      ),
    )
    .select('same.id')
    .where('barred.report', '=', report)
    .execute()
  return new Set(rows.map((one) => one.id))
}

export async function refuseBarred(now: Asking, report: string, recipient: string): Promise<void> {
  if ((await barredFrom(now, report)).has(recipient)) throw clash('speakup.no.barred')
}
