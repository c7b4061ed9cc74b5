// One report as its readers' browsers get it: everything still sealed, with what is needed to open it.
import { Id, question, z } from '#kernel'
import { barredFrom } from './barred.ts'
import { today } from './days.ts'
import { otherKeepers } from './identity.ts'
import { aPerson } from './policy.ts'
import { recipientsNow } from './recipients.ts'
import { speakup } from './tables.ts'
import { findReport } from './visible.ts'

export const seeReport = question({
  name: 'speakup.see-report',
  input: z.object({ report: Id }),
  subject: findReport,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: {
    unaudited: 'the log of a report is sealed inside it; the common one must not show there is one',
  },

  async run(now, _input, report) {
    const rows = speakup(now)
    const entries = await rows
      .selectFrom('speakup_entries')
      .select(['seq', 'epoch', 'channel', 'sealed', 'added_on'])
      .where('report', '=', report.id)
      // NOTE: who the reporter is goes to custodians alone, and to them only when a reader asks and says why.
      .where('channel', '!=', 'identity')
      .orderBy('seq')
      .execute()
    const grants = await rows
      .selectFrom('speakup_grants')
      .select(['epoch', 'sealed'])
      .where('report', '=', report.id)
      .where('reader', '=', report.reader)
      .execute()
    const wraps = await rows
      .selectFrom('speakup_wraps')
      .select(['kind', 'salt', 'wrapped', 'credential'])
      .where('recipient', '=', report.reader)
      .execute()
    const holders = await rows
      .selectFrom('speakup_grants as key')
      .innerJoin('speakup_recipients as holder', 'holder.id', 'key.reader')
      .select(['holder.id as reader', 'key.rank'])
      .select((row) => row.ref('holder.open_key').$notNull().as('open_key'))
      .where('key.report', '=', report.id)
      .where('key.epoch', '=', report.epoch)
      .execute()
    const files = await rows
      .selectFrom('speakup_files')
      .select('id')
      .where('report', '=', report.id)
      .execute()
    const disclosures = await rows
      .selectFrom('speakup_disclosures as request')
      .innerJoin('speakup_recipients as asker', 'asker.id', 'request.asked_by')
      .select(['request.id', 'request.state', 'request.asked_on', 'request.decided_on'])
      .select(['request.asked_by', 'request.sealed', 'asker.name', 'asker.role'])
      .where('request.report', '=', report.id)
      .orderBy('request.asked_on')
      .execute()
    const { locator: _l, salt: _s, digest: _d, reporter_wrap: _w, ...open } = report
    return {
      ...open,
      business: now.business.id,
      today: today(now),
      entries,
      grants,
      wraps,
      holders,
      barred: [...(await barredFrom(now, report.id))],
      keepers: await otherKeepers(now, report.id),
      disclosures: disclosures.map(({ asked_by, sealed, ...one }) => ({
        ...one,
        sealed: asked_by === report.reader ? sealed : null,
      })),
      files: files.map((one) => one.id),
      recipients: await recipientsNow(now),
    }
  },
})
