// Opens a reporter's mailbox with what the receipt gives, in memory.
import { Stop, type Asking } from '#kernel'
import { openHalf, openWith, unpack, unpackGrant, unwrap, type Envelope } from '#kernel/sealing'
import { speakup } from './tables.ts'

export type Mailbox = {
  report: string
  received: string
  acknowledgeBy: string
  acknowledged: string | null
  feedbackBy: string
  feedback: string | null
  closed: string | null
  deleteOn: string | null
  held: boolean
  entries: Envelope[]
  /** What was changed, put elsewhere or taken away behind our back. */
  broken: number
  /** False where a key of the report was exchanged: then nothing more may be sealed to it. */
  sound: boolean
}

const changed = () => new Stop('invalid', { key: 'speakup.no.changed' })

export async function readMailbox(
  now: Asking,
  report: string,
  wrapKey: Uint8Array<ArrayBuffer>,
): Promise<Mailbox | undefined> {
  const rows = speakup(now)
  const row = await rows
    .selectFrom('speakup_reports')
    .selectAll()
    .where('id', '=', report)
    .executeTakeFirst()
  if (!row) return undefined
  const own = await unwrap(wrapKey, report, row.reporter_wrap).catch(() => {
    throw changed()
  })
  const business = now.business.id
  const secrets = await secretsOf(now, report, own)
  const sealed = await rows
    .selectFrom('speakup_entries')
    .select(['seq', 'epoch', 'channel', 'sealed'])
    .where('report', '=', report)
    .orderBy('seq')
    .execute()
  const entries: Envelope[] = []
  // NOTE: places are given without a gap, so an entry that was taken away leaves one.
  let broken = Math.max(0, row.next_seq - 1 - sealed.length)
  for (const one of sealed.filter(({ channel }) => channel === 'mailbox')) {
    try {
      const text = await openWith(secrets.get(one.epoch) ?? [], one.sealed)
      entries.push(unpack(text, { business, report, epoch: one.epoch, seq: one.seq }))
    } catch {
      broken += 1
    }
  }
  const [secret] = secrets.get(row.epoch) ?? []
  const told = entries.find((one) => one.seq === 1)?.['identityKey']
  const sound =
    secret !== undefined &&
    (await openHalf(secret)) === row.mailbox_key &&
    (told === undefined || told === row.identity_key)
  return {
    report,
    received: row.received_on,
    acknowledgeBy: row.acknowledge_by,
    acknowledged: row.acknowledged_on,
    feedbackBy: row.feedback_by,
    feedback: row.feedback_on,
    closed: row.closed_on,
    deleteOn: row.delete_on,
    held: row.held,
    entries,
    broken,
    sound,
  }
}

/** The secret of the mailbox for each epoch; a grant that was changed or comes from elsewhere gives none. */
async function secretsOf(now: Asking, report: string, own: string): Promise<Map<number, string[]>> {
  const grants = await speakup(now)
    .selectFrom('speakup_grants')
    .select(['epoch', 'sealed'])
    .where('report', '=', report)
    .where('reader', 'is', null)
    .execute()
  const secrets = new Map<number, string[]>()
  for (const { epoch, sealed } of grants)
    try {
      const context = { business: now.business.id, report, epoch }
      secrets.set(epoch, unpackGrant(await openWith([own], sealed), context))
    } catch {
      // Its entries cannot be opened then, and are counted as broken.
    }
  return secrets
}
