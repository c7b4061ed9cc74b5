// A reader lets in another recipient of the public list, one who came later or lost a key: only a reader's browser can.
import { action, clash, Id, invalid, z } from '#kernel'
import { aPerson } from './policy.ts'
import { recipientsNow } from './recipients.ts'
import { Base64 } from './shapes.ts'
import { speakup } from './tables.ts'
import { findReport } from './visible.ts'

export const grantReader = action({
  name: 'speakup.grant-reader',
  input: z.object({ report: Id, reader: Id, epoch: z.number().int(), sealed: Base64(20_000) }),
  subject: findReport,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },
  secretAnswer: true,

  async run(now, { reader, epoch, sealed }, report) {
    if (epoch !== report.epoch) throw clash('speakup.no.place')
    const known = (await recipientsNow(now)).some((one) => one.id === reader && one.reads)
    if (!known) throw invalid({ reader: 'speakup.no.reader' })
    await speakup(now)
      .insertInto('speakup_grants')
      .values({ report: report.id, epoch, reader, rank: 0, sealed })
      .onConflict((given) => given.doNothing())
      .execute()
    return { reader }
  },
})
