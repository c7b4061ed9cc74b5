// Every mailbox of the business and how it is doing.
import { nothing, question, sql, verdicts, z } from '#kernel'
import { mayRunMailboxes, maySeeMailboxes } from './policy.ts'
import { mailTables } from './tables.ts'

export const seeMailboxes = question({
  name: 'mailboxes.see-mailboxes',
  input: z.object({}),
  subject: nothing,
  may: maySeeMailboxes,
  data: { noPersonalData: 'addresses of the business itself' },
  machine: 'none',
  audit: { unaudited: 'shows how mailboxes are doing, and no mail' },

  async run(now) {
    const mailboxes = await mailTables(now)
      .selectFrom('mailboxes')
      .innerJoin('mailbox_lines', 'mailbox_lines.mailbox', 'mailboxes.id')
      .select([
        'mailboxes.id',
        'mailboxes.name',
        'mailboxes.address',
        'mailboxes.paused_at',
        'seen_at',
        'in_trouble',
        'out_trouble',
        sql<number>`(select count(*) from mail_outgoing mail where mail.mailbox = mailboxes.id
          and mail.state in ('waiting', 'leaving'))`.as('waiting'),
      ])
      .orderBy('mailboxes.address_key')
      .execute()
    return { mailboxes, may: verdicts(now.actor, null, { add: mayRunMailboxes }) }
  },
})
