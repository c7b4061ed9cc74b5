// Disconnects a mailbox for good: its keys go at once, its mails here with them. What they became, the cases, stays.
import { action, clash, Id, sql, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { findMailbox } from './find.ts'
import { mayRunMailboxes } from './policy.ts'
import { mailTables } from './tables.ts'

export const removeMailbox = action({
  name: 'mailboxes.remove-mailbox',
  input: z.object({
    mailbox: Id,
    sure: Ticked.refine((sure) => sure, 'mailboxes.error.sure'),
  }),
  subject: findMailbox,
  may: mayRunMailboxes,
  data: { purpose: 'mailboxes', basis: 'legal-duty', categories: ['contact', 'content'] },
  machine: 'none',
  proof: 'recent',

  async run(now, { mailbox }, { address }) {
    const { waiting } = await mailTables(now)
      .selectFrom('mail_outgoing')
      .select(sql<number>`count(*)::int`.as('waiting'))
      .where('mailbox', '=', mailbox)
      .where('state', 'in', ['waiting', 'leaving'])
      .executeTakeFirstOrThrow()
    // NOTE: an answer that has not left would be lost with the mailbox, and the person would never know.
    if (waiting > 0) throw clash('mailboxes.error.still-waiting')
    await mailTables(now).deleteFrom('mailboxes').where('id', '=', mailbox).execute()
    return { address }
  },

  audit: ({ input }) => ({ kind: 'mailbox', id: input.mailbox }),
})
