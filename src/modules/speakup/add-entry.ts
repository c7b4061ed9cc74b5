// Puts one sealed thing into a report: the next place in order, under the epoch's key, or nothing at all.
import { clash, missing, type Acting } from '#kernel'
import { pack, sealTo } from '#kernel/sealing'
import { today } from './days.ts'
import { speakup, type Channel } from './tables.ts'

export type Place = { seq: number; epoch: number; business: string; on: string }
type Keys = { mailbox: string; desk: string; identity: string }

/** Takes the next place; whoever is second waits, so that no place is given twice. */
export async function nextPlace(now: Acting, report: string): Promise<Place & { keys: Keys }> {
  const row = await speakup(now)
    .updateTable('speakup_reports')
    .set((set) => ({ next_seq: set('next_seq', '+', 1), changed_on: today(now) }))
    .where('id', '=', report)
    .returning(['next_seq', 'epoch', 'mailbox_key', 'desk_key', 'identity_key'])
    .executeTakeFirst()
  if (!row) throw missing()
  return {
    seq: row.next_seq - 1,
    epoch: row.epoch,
    business: now.business.id,
    on: today(now),
    keys: { mailbox: row.mailbox_key, desk: row.desk_key, identity: row.identity_key },
  }
}

export const writeEntry = (
  now: Acting,
  report: string,
  channel: Channel,
  { seq, epoch, on }: Pick<Place, 'seq' | 'epoch' | 'on'>,
  sealed: string,
) =>
  speakup(now)
    .insertInto('speakup_entries')
    .values({ report, seq, epoch, channel, sealed, added_on: on })
    .execute()

/** Seals on the server, for reporters without a script and for what the system itself says. */
export async function addEntry(
  now: Acting,
  report: string,
  channel: Channel,
  said: { kind: string; by: 'reporter' | 'system'; [field: string]: unknown },
): Promise<void> {
  const { keys, ...place } = await nextPlace(now, report)
  const text = pack({ v: 1, report, ...place, ...said })
  await writeEntry(now, report, channel, place, await sealTo(keys[channel], text))
}

/** For what a browser sealed: only at the place it was sealed for. */
export async function keepEntry(
  now: Acting,
  report: string,
  channel: Channel,
  sealedFor: { seq: number; epoch: number; sealed: string },
): Promise<void> {
  const place = await nextPlace(now, report)
  if (place.seq !== sealedFor.seq || place.epoch !== sealedFor.epoch)
    throw clash('speakup.no.place')
  await writeEntry(now, report, channel, place, sealedFor.sealed)
}
