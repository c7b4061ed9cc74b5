// A sealed attachment, for a reader's browser to open.
import { Id, missing, question, z } from '#kernel'
import { aPerson } from './policy.ts'
import { speakup } from './tables.ts'
import { findReport } from './visible.ts'

export const seeFile = question({
  name: 'speakup.see-file',
  input: z.object({ report: Id, file: Id }),
  subject: findReport,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },
  inside: true,

  async run(now, { file }, report) {
    const found = await speakup(now)
      .selectFrom('speakup_files')
      .select('bytes')
      .where('id', '=', file)
      .where('report', '=', report.id)
      .executeTakeFirst()
    if (!found) throw missing()
    return found
  },
})
