// Takes up reading and sending again, with everything that has come in the meantime.
import { action, Id, z } from '#kernel'
import { findMailbox } from './find.ts'
import { mayRunMailboxes } from './policy.ts'
import { mailTables } from './tables.ts'

export const resumeMailbox = action({
  name: 'mailboxes.resume-mailbox',
  input: z.object({ mailbox: Id }),
  subject: findMailbox,
  may: mayRunMailboxes,
  data: { noPersonalData: 'a state of the mailbox' },
  machine: 'none',

  async run(now, { mailbox }) {
    await mailTables(now)
      .updateTable('mailboxes')
      .set({ paused_at: null, changed_at: now.at })
      .where('id', '=', mailbox)
      .execute()
    await mailTables(now)
      .updateTable('mailbox_lines')
      .set({ in_tries: 0, in_next_at: null, out_tries: 0, out_next_at: null })
      .where('mailbox', '=', mailbox)
      .execute()
    return { mailbox }
  },

  audit: ({ input }) => ({ kind: 'mailbox', id: input.mailbox }),
})
