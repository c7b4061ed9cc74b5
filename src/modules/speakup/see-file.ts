// A part of a sealed attachment, for a reader's browser to open.
import { Id, missing, question, z } from '#kernel'
import { aPerson } from './policy.ts'
import { speakup } from './tables.ts'
import { findReport } from './visible.ts'

export const seeFile = question({
  name: 'speakup.see-file',
  input: z.object({
    report: Id,
    file: Id,
    part: z.coerce.number().int().min(0).max(1000).default(0),
  }),
  subject: findReport,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },
  inside: true,

  async run(now, { file, part }, report) {
    const found = await speakup(now)
      .selectFrom('speakup_file_parts as part')
      .innerJoin('speakup_files as file', 'file.id', 'part.file')
      .select('part.bytes')
      .where('file.id', '=', file)
      .where('file.report', '=', report.id)
      .where('part.at', '=', part)
      .executeTakeFirst()
    if (!found) throw missing()
    return found
  },
})
