// Stops reading and sending for a while. Nothing is lost: mail waits on its server, and answers wait here.
import { action, Id, z } from '#kernel'
import { findMailbox } from './find.ts'
import { mayRunMailboxes } from './policy.ts'
import { mailTables } from './tables.ts'

export const pauseMailbox = action({
  name: 'mailboxes.pause-mailbox',
  input: z.object({ mailbox: Id }),
  subject: findMailbox,
  may: mayRunMailboxes,
  data: { noPersonalData: 'a state of the mailbox' },
  machine: 'none',

  async run(now, { mailbox }) {
    await mailTables(now)
      .updateTable('mailboxes')
      .set({ paused_at: now.at, changed_at: now.at })
      .where('id', '=', mailbox)
      .where('paused_at', 'is', null)
      .execute()
    return { mailbox }
  },

  audit: ({ input }) => ({ kind: 'mailbox', id: input.mailbox }),
})
