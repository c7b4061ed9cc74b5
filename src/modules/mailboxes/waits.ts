// A mailbox that cannot be reached is the first thing to know for who runs the business.
import { runsBusiness, type Asking, type Waiting } from '#kernel'
import { mailTables } from './tables.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  if (!runsBusiness(now.actor)) return []
  const troubled = await mailTables(now)
    .selectFrom('mailboxes')
    .innerJoin('mailbox_lines', 'mailbox_lines.mailbox', 'mailboxes.id')
    .select(['mailboxes.id', 'address'])
    .where('paused_at', 'is', null)
    .where((is) => is.or([is('in_trouble', 'is not', null), is('out_trouble', 'is not', null)]))
    .execute()
  return troubled.map(({ id, address }) => ({
    say: { key: 'mailboxes.waits', values: { address } },
    href: `/desk/mailboxes/${id}`,
  }))
}
