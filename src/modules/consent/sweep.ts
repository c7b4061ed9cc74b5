// Every night: addresses that never answered go after seven days, forgotten lists after a day, counts after 400 days.
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
    await consents(now)
      .updateTable('consent_imports')
      .set({ rows: null })
      .where('at', '<', before(1))
      .where('rows', 'is not', null)
      .execute()
    await consents(now).deleteFrom('consent_sendings').where('at', '<', before(400)).execute()
    return { unanswered: Number(gone.numDeletedRows) }
  },

  audit: ({ answer }) => ({ kind: 'consent', detail: { unanswered: answer.unanswered } }),
})
