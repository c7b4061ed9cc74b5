// Connects a mailbox of the business: from then on its mail is read here and answers leave through it.
import { action, clash, nothing, z } from '#kernel'
import { Whole } from '#kernel/web'
import { emailKey } from '#people'
import { mayRunMailboxes } from './policy.ts'
import { sealSecrets } from './secrets.ts'
import { secretsTyped } from './secrets-typed.ts'
import { mailboxFields } from './shapes.ts'
import { mailTables } from './tables.ts'

export const addMailbox = action({
  name: 'mailboxes.add-mailbox',
  input: z.object({ ...mailboxFields, earlier_days: Whole(0, 365).default(0) }),
  subject: nothing,
  may: mayRunMailboxes,
  data: { purpose: 'mailboxes', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',

  async run(now, given) {
    const mailbox = now.id()
    const row = {
      id: mailbox,
      ...columnsOf(given),
      sealed: sealSecrets(now, secretsTyped(given, undefined)),
      since: new Date(now.at.getTime() - given.earlier_days * 86_400_000),
      paused_at: null,
      added_by: now.actor.person,
      added_at: now.at,
      changed_at: now.at,
    }
    const added = await mailTables(now)
      .insertInto('mailboxes')
      .values(row)
      .onConflict((conflict) => conflict.columns(['business', 'address_key']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw clash('mailboxes.error.known')
    await mailTables(now).insertInto('mailbox_lines').values(freshLine(mailbox)).execute()
    return { mailbox }
  },

  audit: ({ answer }) => ({ kind: 'mailbox', id: answer.mailbox }),
})

type Given = z.output<z.ZodObject<typeof mailboxFields>>

export const columnsOf = (given: Given) => ({
  name: given.name,
  address: given.address,
  address_key: emailKey(given.address),
  imap_host: given.imap_host,
  imap_port: given.imap_port,
  imap_encryption: given.imap_encryption,
  imap_user: given.imap_user,
  folder: given.folder,
  smtp_host: given.smtp_host,
  smtp_port: given.smtp_port,
  smtp_encryption: given.smtp_encryption,
  smtp_user: given.smtp_user ?? given.imap_user,
  tokens: given.tokens,
  copy_sent: given.copy_sent,
  trusted_server: given.trusted_server ?? null,
  answer_once: given.answer_once,
  keep_days: given.keep_days,
})

const freshLine = (mailbox: string) => ({
  mailbox,
  holder: null,
  held_until: null,
  uid_validity: null,
  seen_at: null,
  in_next_at: null,
  in_trouble: null,
  in_detail: null,
  in_since: null,
  out_next_at: null,
  out_trouble: null,
  out_detail: null,
  out_since: null,
})
