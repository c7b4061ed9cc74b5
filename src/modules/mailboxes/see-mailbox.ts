// One mailbox: how it is reached, how it is doing, and what came of the last mails.
import { Id, question, sql, verdicts, z, type Asking } from '#kernel'
import { findMailbox } from './find.ts'
import { mayRunMailboxes, maySeeMailboxes } from './policy.ts'
import { openSecrets } from './secrets.ts'
import { mailTables } from './tables.ts'

export const seeMailbox = question({
  name: 'mailboxes.see-mailbox',
  input: z.object({ mailbox: Id }),
  subject: findMailbox,
  may: maySeeMailboxes,
  data: { purpose: 'mailboxes', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  audit: { unaudited: 'shows addresses that did not receive our mail, and no words' },

  async run(now, _input, { sealed, business: _business, ...mailbox }) {
    const secrets = openSecrets(now, sealed)
    return {
      mailbox,
      how: secrets?.how ?? 'password',
      grant:
        secrets?.how === 'token'
          ? { tokenUrl: secrets.grant.tokenUrl, clientId: secrets.grant.clientId }
          : null,
      line: await lineOf(now, mailbox.id),
      counts: await countsOf(now, mailbox.id),
      troubled: await troubledOf(now, mailbox.id),
      may: verdicts(now.actor, mailbox, { run: mayRunMailboxes }),
    }
  },
})

const lineOf = (now: Asking, mailbox: string) =>
  mailTables(now)
    .selectFrom('mailbox_lines')
    .select([
      'seen_at',
      'in_trouble',
      'in_detail',
      'in_since',
      'in_next_at',
      'out_trouble',
      'out_detail',
      'out_since',
      'out_next_at',
    ])
    .where('mailbox', '=', mailbox)
    .executeTakeFirstOrThrow()

async function countsOf(now: Asking, mailbox: string) {
  const month = new Date(now.at.getTime() - 30 * 86_400_000)
  const { taken } = await mailTables(now)
    .selectFrom('mails')
    .select(sql<number>`count(*)`.as('taken'))
    .where('mailbox', '=', mailbox)
    .where('taken_at', '>', month)
    .executeTakeFirstOrThrow()
  const out = await mailTables(now)
    .selectFrom('mail_outgoing')
    .select([
      sql<number>`count(*) filter (where state in ('waiting', 'leaving'))`.as('waiting'),
      sql<number>`count(*) filter (where state = 'sent' and made_at > ${month})`.as('sent'),
      sql<number>`count(*) filter (where state in ('bounced', 'failed') and made_at > ${month})`.as(
        'undelivered',
      ),
    ])
    .where('mailbox', '=', mailbox)
    .executeTakeFirstOrThrow()
  return { taken, ...out }
}

const troubledOf = (now: Asking, mailbox: string) =>
  mailTables(now)
    .selectFrom('mail_outgoing')
    .select(['id', 'sent_to', 'state', 'why', 'made_at', 'next_at'])
    .where('mailbox', '=', mailbox)
    .where((is) =>
      is.or([
        is('state', 'in', ['bounced', 'failed']),
        is.and([is('state', '=', 'waiting'), is('why', 'is not', null)]),
      ]),
    )
    .orderBy('id', 'desc')
    .limit(30)
    .execute()
