// Every night: addresses that never answered go after seven days, proofs three years after the last withdrawal.
// @fulfils R10
import { action, nothing, onlySystem, sql, z } from '#kernel'
import { consents } from './tables.ts'

export const sweep = action({
  name: 'consent.sweep',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('by the clock'),
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['contact'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const before = (days: number) => new Date(now.at.getTime() - days * 86_400_000)
    const gone = await consents(now)
      .deleteFrom('consent_contacts')
      .where('person', 'is', null)
      .where('origin', '=', 'sign-up')
      .where('made_at', '<', before(7))
      .where(
        sql<boolean>`not exists (select from consent_events where contact = consent_contacts.id and act <> 'asked')`,
      )
      .executeTakeFirst()
    const over = await consents(now)
      .deleteFrom('consent_contacts')
      .where('person', 'is', null)
      .where(
        sql<boolean>`not exists (select from consent_states where contact = consent_contacts.id and state = 'given')`,
      )
      .where(
        sql<boolean>`(select max(at) from consent_events where contact = consent_contacts.id) < ${now.at}::timestamptz - interval '3 years'`,
      )
      .executeTakeFirst()
    return { unanswered: Number(gone.numDeletedRows), over: Number(over.numDeletedRows) }
  },

  audit: ({ answer }) => ({ kind: 'consent', detail: answer }),
})
