// One report as its readers' browsers get it: everything still sealed, with what is needed to open it.
import { Id, question, z } from '#kernel'
import { today } from './days.ts'
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
    const [entries, grants, identity, wraps, holders, files] = [
      await rows
        .selectFrom('speakup_entries')
        .select(['seq', 'epoch', 'channel', 'sealed', 'added_on'])
        .where('report', '=', report.id)
        .orderBy('seq')
        .execute(),
      await rows
        .selectFrom('speakup_grants')
        .select(['epoch', 'sealed'])
        .where('report', '=', report.id)
        .where('reader', '=', report.reader)
        .execute(),
      await rows
        .selectFrom('speakup_identity_grants')
        .select('sealed')
        .where('report', '=', report.id)
        .where('reader', '=', report.reader)
        .executeTakeFirst(),
      await rows
        .selectFrom('speakup_wraps')
        .select(['kind', 'salt', 'wrapped', 'credential'])
        .where('recipient', '=', report.reader)
        .execute(),
      await rows
        .selectFrom('speakup_grants')
        .select(['reader', 'rank'])
        .where('report', '=', report.id)
        .where('epoch', '=', report.epoch)
        .where('reader', 'is not', null)
        .execute(),
      await rows.selectFrom('speakup_files').select('id').where('report', '=', report.id).execute(),
    ]
    const { locator: _l, salt: _s, digest: _d, reporter_wrap: _w, ...open } = report
    return {
      ...open,
      business: now.business.id,
      today: today(now),
      entries,
      grants,
      identity: identity?.sealed ?? null,
      wraps,
      holders,
      files: files.map((one) => one.id),
      recipients: await recipientsNow(now),
    }
  },
})
