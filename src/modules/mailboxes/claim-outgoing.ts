// Hands out the mails of one mailbox that are due, to the process that holds its line, for a short while.
import { action, Id, nothing, onlySystem, z } from '#kernel'
import type { Outgoing } from '#kernel/mail'
import { readBytes } from '#files'
import { withToken } from './names.ts'
import { mailTables } from './tables.ts'

/** Milliseconds after which a mail whose sender died is tried again, under the same name. */
const patience = 180_000

export type Claimed = { id: string; mail: Outgoing }

export const claimOutgoing = action({
  name: 'mailboxes.claim-outgoing',
  input: z.object({ mailbox: Id, holder: Id, most: z.number().int().min(1).max(50).default(10) }),
  subject: nothing,
  may: onlySystem('the process that sends asks for it'),
  data: { purpose: 'mailboxes', basis: 'contract', categories: ['contact', 'content'] },
  machine: 'none',
  audit: { unaudited: 'that it left is audited' },
  secretAnswer: true,
  inside: true,

  async run(now, { mailbox, holder, most }): Promise<{ claimed: Claimed[] }> {
    const tables = mailTables(now)
    const rows = await tables
      .updateTable('mail_outgoing')
      .set({ state: 'leaving', holder, held_until: new Date(now.at.getTime() + patience) })
      .where(
        'id',
        'in',
        tables
          .selectFrom('mail_outgoing')
          .select('id')
          .where('mailbox', '=', mailbox)
          .where('state', 'in', ['waiting', 'leaving'])
          .where('next_at', '<=', now.at)
          .where((is) => is.or([is('state', '=', 'waiting'), is('held_until', '<', now.at)]))
          .orderBy('next_at')
          .limit(most)
          .forUpdate()
          .skipLocked(),
      )
      .returningAll()
      .execute()
    if (rows.length === 0) return { claimed: [] }
    const from = await tables
      .selectFrom('mailboxes')
      .select(['name', 'address', 'tokens'])
      .where('id', '=', mailbox)
      .executeTakeFirstOrThrow()
    const claimed: Claimed[] = []
    for (const row of rows) {
      const thread = row.thread
        ? await tables
            .selectFrom('mail_threads')
            .select('token')
            .where('id', '=', row.thread)
            .executeTakeFirst()
        : undefined
      const files = await tables
        .selectFrom('mail_outgoing_files')
        .select('file')
        .where('outgoing', '=', row.id)
        .execute()
      claimed.push({
        id: row.id,
        mail: {
          messageId: row.message_id,
          from: { name: from.name, email: from.address },
          replyTo: from.tokens && thread ? withToken(from.address, thread.token) : undefined,
          to: row.sent_to,
          cc: row.copied_to,
          subject: row.subject,
          words: row.words,
          html: row.html ?? undefined,
          locale: row.locale,
          at: row.made_at,
          inReplyTo: row.in_reply_to ?? undefined,
          references: row.references,
          automatic: row.automatic,
          attachments: await readBytes(
            now,
            files.map(({ file }) => file),
          ),
        },
      })
    }
    return { claimed }
  },
})
