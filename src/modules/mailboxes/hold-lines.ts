// One process reads a mailbox at a time: it holds the line for a short while and asks for it again and again.
import { action, Id, nothing, onlySystem, sql, z } from '#kernel'
import { openSecrets, type Account } from './secrets.ts'
import { mailTables } from './tables.ts'

/** Milliseconds. A process that was killed holds its lines no longer than this. */
export const holding = 25_000

export type Held = {
  account: Account
  changed: Date
  since: Date
}

export const holdLines = action({
  name: 'mailboxes.hold-lines',
  input: z.object({ holder: Id }),
  subject: nothing,
  may: onlySystem('the process that works asks for it'),
  data: { purpose: 'mailboxes', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  audit: { unaudited: 'which process reads a mailbox says nothing about anybody' },
  secretAnswer: true,
  inside: true,

  async run(now, { holder }): Promise<{ held: Held[] }> {
    const tables = mailTables(now)
    const waiting = await tables
      .selectFrom('mailboxes')
      .select(sql<number>`1`.as('one'))
      .where('paused_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (!waiting) return { held: [] }
    await tables
      .updateTable('mailbox_lines')
      .set({ holder, held_until: new Date(now.at.getTime() + holding) })
      .where((is) =>
        is.or([
          is('holder', '=', holder),
          is('held_until', 'is', null),
          is('held_until', '<', now.at),
        ]),
      )
      .execute()
    const rows = await tables
      .selectFrom('mailboxes')
      .innerJoin('mailbox_lines', 'mailbox_lines.mailbox', 'mailboxes.id')
      .selectAll('mailboxes')
      .where('holder', '=', holder)
      .where('paused_at', 'is', null)
      .orderBy('mailboxes.id')
      .execute()
    return {
      held: rows.flatMap((row) => {
        const secrets = openSecrets(now, row.sealed)
        if (!secrets) return []
        return [{ account: { ...row, secrets }, changed: row.changed_at, since: row.since }]
      }),
    }
  },
})
