// Opens a reporter's mailbox with what the receipt gives, in memory.
import type { Asking } from '#kernel'
import { openWith, unpack, unpackGrant, unwrap, type Envelope } from '#kernel/sealing'
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
  entries: Envelope[]
  broken: number
}

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
  const own = await unwrap(wrapKey, report, row.reporter_wrap)
  const grants = await rows
    .selectFrom('speakup_grants')
    .select(['epoch', 'sealed'])
    .where('report', '=', report)
    .where('reader', 'is', null)
    .execute()
  const business = now.business.id
  const secrets = new Map<number, string[]>()
  for (const { epoch, sealed } of grants)
    secrets.set(epoch, unpackGrant(await openWith([own], sealed), { business, report, epoch }))
  const sealed = await rows
    .selectFrom('speakup_entries')
    .select(['seq', 'epoch', 'sealed'])
    .where('report', '=', report)
    .where('channel', '=', 'mailbox')
    .orderBy('seq')
    .execute()
  const entries: Envelope[] = []
  let broken = 0
  for (const one of sealed) {
    try {
      const text = await openWith(secrets.get(one.epoch) ?? [], one.sealed)
      entries.push(unpack(text, { business, report, epoch: one.epoch, seq: one.seq }))
    } catch {
      broken += 1
    }
  }
  return {
    report,
    received: row.received_on,
    acknowledgeBy: row.acknowledge_by,
    acknowledged: row.acknowledged_on,
    feedbackBy: row.feedback_by,
    feedback: row.feedback_on,
    closed: row.closed_on,
    deleteOn: row.delete_on,
    entries,
    broken,
  }
}
