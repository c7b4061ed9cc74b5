// A recipient steps out of one report in one click, without saying why; the others make new keys.
import { action, clash, Id, z } from '#kernel'
import { bar } from './barred.ts'
import { aPerson } from './policy.ts'
import { speakup } from './tables.ts'
import { lockReport, takeOut } from './take-out.ts'
import { namesOf, tellReporter } from './tell-reporter.ts'
import { findReport } from './visible.ts'

export const recuse = action({
  name: 'speakup.recuse',
  input: z.object({ report: Id }),
  subject: findReport,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['role'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },
  secretAnswer: true,

  async run(now, _input, { id }) {
    const report = await lockReport(now, id)
    const rows = speakup(now)
    const next = await rows
      .selectFrom('speakup_grants as key')
      .innerJoin('speakup_recipients as other', 'other.id', 'key.reader')
      .select('key.rank')
      .where('key.report', '=', report.id)
      .where('key.epoch', '=', report.epoch)
      .where('key.reader', '!=', report.reader)
      .where('other.ended_on', 'is', null)
      .orderBy('key.rank')
      .limit(1)
      .executeTakeFirst()
    if (!next) throw clash('speakup.no.last-reader')
    await takeOut(now, report.id, [report.reader])
    await bar(now, report.id, [report.reader])
    await tellReporter(now, report.id, 'reader-out', await namesOf(now, [report.reader]))
    // NOTE: if only a later step is left, it reads from now on: a report never waits for nobody.
    await rows
      .updateTable('speakup_reports')
      .set({ stale: true, raised: Math.max(report.raised, next.rank) })
      .where('id', '=', report.id)
      .execute()
    return {}
  },
})
