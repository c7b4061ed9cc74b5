// A reader asks who the reporter is: with a reason, sealed to each custodian and into the mailbox, where the reporter reads it too.
// @fulfils R80
import { action, clash, Id, invalid, z } from '#kernel'
import { randomId } from '#kernel/sealing'
import { addEntry, keepEntry } from './add-entry.ts'
import { today } from './days.ts'
import { otherKeepers } from './identity.ts'
import { aPerson } from './policy.ts'
import { Sealed, SealedText } from './shapes.ts'
import { speakup } from './tables.ts'
import { findReport } from './visible.ts'

export const askIdentity = action({
  name: 'speakup.ask-identity',
  input: z.object({
    report: Id,
    /** The reason, as the reporter and the other readers read it. */
    entry: Sealed,
    reasons: z
      .array(z.object({ custodian: Id, sealed: SealedText }))
      .min(1)
      .max(30),
  }),
  subject: findReport,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },
  secretAnswer: true,

  async run(now, { entry, reasons }, report) {
    const keepers = (await otherKeepers(now, report.id)).map((one) => one.id)
    if (keepers.length === 0) throw clash('speakup.no.keeper')
    const told = new Set(reasons.map((one) => one.custodian))
    if (told.size !== reasons.length || !keepers.every((id) => told.has(id)))
      throw invalid({ reasons: 'speakup.no.keys' })
    if (told.size !== keepers.length) throw invalid({ reasons: 'speakup.no.keys' })
    await keepEntry(now, report.id, 'mailbox', entry)
    await addEntry(now, report.id, 'mailbox', { kind: 'identity-asked', by: 'system' })
    const id = randomId()
    const rows = speakup(now)
    await rows
      .insertInto('speakup_disclosures')
      .values({
        id,
        report: report.id,
        asked_by: report.reader,
        asked_on: today(now),
        decided_by: null,
        decided_on: null,
        sealed: null,
      })
      .execute()
    await rows
      .insertInto('speakup_disclosure_reasons')
      .values(reasons.map((one) => ({ disclosure: id, ...one })))
      .execute()
    return { disclosure: id }
  },
})
