// Puts right how a mailbox is reached or what it says of itself. Passwords left empty stay as they are.
import { action, clash, Id, z } from '#kernel'
import { columnsOf } from './add-mailbox.ts'
import { findMailbox } from './find.ts'
import { mayRunMailboxes } from './policy.ts'
import { openSecrets, sealSecrets } from './secrets.ts'
import { secretsTyped } from './secrets-typed.ts'
import { mailboxFields } from './shapes.ts'
import { mailTables } from './tables.ts'

export const changeMailbox = action({
  name: 'mailboxes.change-mailbox',
  input: z.object({ mailbox: Id, ...mailboxFields }),
  subject: findMailbox,
  may: mayRunMailboxes,
  data: { purpose: 'mailboxes', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',

  async run(now, given, before) {
    const columns = columnsOf(given)
    const taken = await mailTables(now)
      .selectFrom('mailboxes')
      .select('id')
      .where('address_key', '=', columns.address_key)
      .where('id', '<>', before.id)
      .executeTakeFirst()
    if (taken) throw clash('mailboxes.error.known')
    const secrets = secretsTyped(given, openSecrets(now, before.sealed))
    await mailTables(now)
      .updateTable('mailboxes')
      .set({ ...columns, sealed: sealSecrets(now, secrets), changed_at: now.at })
      .where('id', '=', before.id)
      .execute()
    const elsewhere =
      before.folder !== columns.folder ||
      before.imap_host !== columns.imap_host ||
      before.imap_user !== columns.imap_user
    await mailTables(now)
      .updateTable('mailbox_lines')
      .set({
        in_tries: 0,
        in_next_at: null,
        out_tries: 0,
        out_next_at: null,
        ...(elsewhere ? { uid_validity: null, last_uid: 0 } : {}),
      })
      .where('mailbox', '=', before.id)
      .execute()
    return { mailbox: before.id }
  },

  audit: ({ input }) => ({ kind: 'mailbox', id: input.mailbox }),
})
