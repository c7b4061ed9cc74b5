// After somebody is taken out, a reader's browser makes new keys for all that comes: the old ones open nothing new.
import { action, clash, Id, invalid, z } from '#kernel'
import { keepEntry } from './add-entry.ts'
import { bar } from './barred.ts'
import { aPerson } from './policy.ts'
import { AgeKey, Base64, Sealed } from './shapes.ts'
import { rankOf, recipientsNow } from './recipients.ts'
import { speakup } from './tables.ts'
import { lockReport, takeOut } from './take-out.ts'
import { namesOf, tellReporter } from './tell-reporter.ts'
import { findReport } from './visible.ts'

const Grant = z.object({ reader: Id.nullable(), sealed: Base64(400_000) })

export const changeKeys = action({
  name: 'speakup.change-keys',
  input: z.object({
    report: Id,
    epoch: z.number().int().min(2).max(10_000),
    mailboxKey: AgeKey,
    deskKey: AgeKey,
    grants: z.array(Grant).min(2).max(60),
    /** What the log of the report says about it, under the new keys. */
    entry: Sealed.optional(),
  }),
  subject: findReport,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },
  secretAnswer: true,

  async run(now, { epoch, mailboxKey, deskKey, grants, entry }, { id }) {
    const report = await lockReport(now, id)
    if (epoch !== report.epoch + 1) throw clash('speakup.no.place')
    const readers = (await recipientsNow(now)).filter((one) => one.reads)
    const granted = grants.flatMap((one) => one.reader ?? [])
    // NOTE: nobody can be brought in by it who has no key now; that is a verb of its own.
    const holders = await speakup(now)
      .selectFrom('speakup_grants')
      .select('reader')
      .where('report', '=', report.id)
      .where('epoch', '=', report.epoch)
      .execute()
    const known = new Set(holders.map((one) => one.reader))
    const left = readers.filter((one) => granted.includes(one.id))
    // NOTE: never to nobody who still receives reports: then a report would wait for no one.
    const whole =
      left.length > 0 &&
      granted.every((id) => known.has(id)) &&
      new Set(granted).size === granted.length &&
      grants.length === granted.length + 1
    if (!whole) throw invalid({ grants: 'speakup.no.keys' })
    const changed = await speakup(now)
      .updateTable('speakup_reports')
      .set({ epoch, mailbox_key: mailboxKey, desk_key: deskKey, stale: false })
      .where('id', '=', report.id)
      .where('epoch', '=', epoch - 1)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw clash('speakup.no.place')
    await speakup(now)
      .insertInto('speakup_grants')
      .values(
        grants.map((one) => ({
          report: report.id,
          epoch,
          reader: one.reader,
          rank: one.reader === null ? 0 : rankOf(left, one.reader),
          sealed: one.sealed,
        })),
      )
      .execute()
    const gone = [...known].filter((id) => id !== null && !granted.includes(id)) as string[]
    await takeOut(now, report.id, gone)
    await bar(now, report.id, gone)
    if (entry) await keepEntry(now, report.id, 'desk', entry)
    await tellReporter(now, report.id, 'reader-out', await namesOf(now, gone))
    return { epoch }
  },
})
