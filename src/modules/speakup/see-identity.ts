// What a custodian sees of a report: that a name may be kept for it, and who asks. What opens it comes only with a request.
// @fulfils R80
import { Id, question, z } from '#kernel'
import { today } from './days.ts'
import { findKept, requests } from './identity.ts'
import { aPerson } from './policy.ts'
import { speakup } from './tables.ts'

export const seeIdentity = question({
  name: 'speakup.see-identity',
  input: z.object({ report: Id }),
  subject: findKept,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['name', 'contact'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },

  async run(now, _input, report) {
    const rows = speakup(now)
    const open = await requests(now)
      .select(['request.id', 'request.asked_on', 'why.sealed'])
      .select(['asker.id as asker', 'asker.name', 'asker.role'])
      .select((row) => row.ref('asker.open_key').$notNull().as('open_key'))
      .where('report.id', '=', report.id)
      .orderBy('request.asked_on')
      .execute()
    const decided = await rows
      .selectFrom('speakup_disclosures as request')
      .innerJoin('speakup_recipients as asker', 'asker.id', 'request.asked_by')
      .select(['asker.name', 'asker.role', 'request.state', 'request.decided_on'])
      .where('request.report', '=', report.id)
      .where('request.state', '!=', 'asked')
      .orderBy('request.decided_on')
      .execute()
    const wraps = await rows
      .selectFrom('speakup_wraps')
      .select(['kind', 'salt', 'wrapped', 'credential'])
      .where('recipient', '=', report.keeper)
      .execute()
    // NOTE: without a reader who asks and says why, not even the ciphertext leaves the server.
    const asked = open.length > 0
    const grant = asked
      ? await rows
          .selectFrom('speakup_identity_grants')
          .select('sealed')
          .where('report', '=', report.id)
          .where('reader', '=', report.keeper)
          .executeTakeFirst()
      : undefined
    const entries = asked
      ? await rows
          .selectFrom('speakup_entries')
          .select(['seq', 'epoch', 'sealed'])
          .where('report', '=', report.id)
          .where('channel', '=', 'identity')
          .orderBy('seq')
          .execute()
      : []
    return {
      ...report,
      business: now.business.id,
      today: today(now),
      requests: open,
      decided,
      wraps,
      grant: grant?.sealed ?? null,
      entries,
    }
  },
})
