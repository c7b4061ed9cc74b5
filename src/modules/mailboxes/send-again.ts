// Somebody put right what kept a mail from leaving: it is tried again, under its own name.
import { action, Id, z } from '#kernel'
import { mayRunMailboxes } from './policy.ts'
import { mailTables } from './tables.ts'

export const sendAgain = action({
  name: 'mailboxes.send-again',
  input: z.object({ mail: Id }),
  subject: (now, { mail }) =>
    mailTables(now)
      .selectFrom('mail_outgoing')
      .select(['id', 'mailbox'])
      .where('id', '=', mail)
      .where('state', 'in', ['waiting', 'bounced', 'failed'])
      .executeTakeFirst(),
  may: mayRunMailboxes,
  data: { purpose: 'mailboxes', basis: 'contract', categories: ['contact'] },
  machine: 'none',

  async run(now, { mail }, { mailbox }) {
    await mailTables(now)
      .updateTable('mail_outgoing')
      .set({ state: 'waiting', next_at: now.at, made_at: now.at, attempts: 0, why: null })
      .where('id', '=', mail)
      .execute()
    return { mailbox }
  },

  audit: ({ input }) => ({ kind: 'outgoing-mail', id: input.mail }),
})
