// A procedure needs a report longer than the rules of the channel say: a reader keeps it, and lets it go again.
// @fulfils R80
import { action, clash, Id, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { dayAfter, today } from './days.ts'
import { aPerson } from './policy.ts'
import { speakup } from './tables.ts'
import { findReport } from './visible.ts'

export const holdReport = action({
  name: 'speakup.hold-report',
  input: z.object({ report: Id, held: Ticked }),
  subject: findReport,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },
  secretAnswer: true,

  async run(now, { held }, report) {
    if (report.held === held) throw clash('speakup.no.held-already')
    const day = today(now)
    // NOTE: what is let go after its day stays a week more, so that nothing is gone by a slip of the hand.
    const late = !held && report.delete_on !== null && report.delete_on <= day
    const changed = await speakup(now)
      .updateTable('speakup_reports')
      .set({ held, ...(late ? { delete_on: dayAfter(now, day, { days: 7 }) } : {}) })
      .where('id', '=', report.id)
      .where('held', '=', !held)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw clash('speakup.no.held-already')
    return { held }
  },
})
