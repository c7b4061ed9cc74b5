// A mailbox as its reporter's browser gets it: everything still sealed, with the days that are no secret from the server.
import type { Asking } from '#kernel'
import { today } from './days.ts'
import { writeSealedPass } from './pass.ts'
import { recipientsNow } from './recipients.ts'
import { speakup } from './tables.ts'

export async function readSealedMailbox(now: Asking, report: string) {
  const rows = speakup(now)
  const row = await rows
    .selectFrom('speakup_reports')
    .select([
      'id',
      'epoch',
      'next_seq',
      'reporter_wrap',
      'mailbox_key',
      'identity_key',
      'received_on',
      'acknowledge_by',
      'acknowledged_on',
      'feedback_by',
      'feedback_on',
      'closed_on',
      'delete_on',
      'held',
    ])
    .where('id', '=', report)
    .executeTakeFirst()
  if (!row) return undefined
  const grants = await rows
    .selectFrom('speakup_grants')
    .select(['epoch', 'sealed'])
    .where('report', '=', report)
    .where('reader', 'is', null)
    .execute()
  const entries = await rows
    .selectFrom('speakup_entries')
    .select(['seq', 'epoch', 'sealed', 'added_on'])
    .where('report', '=', report)
    .where('channel', '=', 'mailbox')
    .orderBy('seq')
    .execute()
  return {
    ...row,
    business: now.business.id,
    today: today(now),
    grants,
    entries,
    pass: writeSealedPass(now, report),
    recipients: await recipientsNow(now),
  }
}

export type SealedMailbox = NonNullable<Awaited<ReturnType<typeof readSealedMailbox>>>
