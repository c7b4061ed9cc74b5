// A reader lets in another recipient of the public list, one who came later or lost a key: only a reader's browser can.
import { action, clash, Id, invalid, z } from '#kernel'
import { keepEntry } from './add-entry.ts'
import { refuseBarred } from './barred.ts'
import { aPerson } from './policy.ts'
import { recipientsNow } from './recipients.ts'
import { Base64, Sealed } from './shapes.ts'
import { speakup } from './tables.ts'
import { lockReport } from './take-out.ts'
import { tellReporter } from './tell-reporter.ts'
import { findReport } from './visible.ts'

export const grantReader = action({
  name: 'speakup.grant-reader',
  input: z.object({
    report: Id,
    reader: Id,
    epoch: z.number().int(),
    sealed: Base64(400_000),
    /** What the log of the report says about it. */
    entry: Sealed.optional(),
  }),
  subject: findReport,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },
  secretAnswer: true,

  async run(now, { reader, epoch, sealed, entry }, { id }) {
    // NOTE: whoever is being ended or taken out at this moment is not let in behind it.
    const report = await lockReport(now, id)
    if (epoch !== report.epoch) throw clash('speakup.no.place')
    const known = (await recipientsNow(now)).find((one) => one.id === reader && one.reads)
    if (!known) throw invalid({ reader: 'speakup.no.reader' })
    await refuseBarred(now, report.id, reader)
    if (entry) await keepEntry(now, report.id, 'desk', entry)
    await speakup(now)
      .insertInto('speakup_grants')
      .values({ report: report.id, epoch, reader, rank: 0, sealed })
      .onConflict((given) => given.doNothing())
      .execute()
    await tellReporter(now, report.id, 'reader-in', [known])
    return { reader }
  },
})
