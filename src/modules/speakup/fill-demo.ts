// The demonstration's channel: open and empty, with recipients whose keys are marked as no secret. Nowhere but in a demonstration.
import { action, clash, Id, invalid, nothing, onlySystem, z } from '#kernel'
import { newPair, randomId, toBase64, unlock, wrap } from '#kernel/sealing'
import { argon } from './argon.ts'
import { today } from './days.ts'
import { fingerprintOf } from './enrol-key.ts'
import { speakup } from './tables.ts'

/** It opens the keys of the demonstration, and stands in the roles of their recipients for everybody to read. */
export const demoPassphrase = 'bread flour water salt patience'

export const fillDemo = action({
  name: 'speakup.fill-demo',
  input: z.object({
    proposedBy: Id,
    approvedBy: Id,
    recipients: z
      .array(
        z.object({
          person: Id,
          role: z.string().min(1).max(120),
          step: z.number().int().min(1).max(3),
          keeps: z.boolean(),
        }),
      )
      .max(5),
  }),
  subject: nothing,
  may: onlySystem('it fills a demonstration'),
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['name', 'role'] },
  machine: 'none',
  inside: true,

  async run(now, { proposedBy, approvedBy, recipients }) {
    // NOTE: keys that a server made, under a passphrase that everybody knows, must never stand in a real list.
    if (!now.business.demo) throw clash('speakup.no.demo')
    const rows = speakup(now)
    for (const { person, role, step, keeps } of recipients) {
      const found = await rows
        .selectFrom('people')
        .select('name')
        .where('id', '=', person)
        .executeTakeFirst()
      if (!found || proposedBy === approvedBy) throw invalid({ recipients: 'speakup.no.person' })
      const { open, secret } = await newPair()
      const id = randomId()
      await rows
        .insertInto('speakup_recipients')
        .values({
          id,
          person,
          name: found.name,
          role,
          step,
          reads: true,
          keeps_identity: keeps,
          proposed_by: proposedBy,
          approved_by: approvedBy,
          approved_on: today(now),
          open_key: open,
          fingerprint: fingerprintOf(open),
          key_since: today(now),
          ended_on: null,
          next_notice_at: null,
          noticed_on: null,
          lettered_on: null,
        })
        .execute()
      for (const kind of ['passphrase', 'recovery'] as const) {
        const salt = toBase64(now.random(16))
        const { wrapKey } = await unlock(argon, demoPassphrase, salt)
        const wrapped = await wrap(wrapKey, 'evenhand speak-up recipient', secret)
        await rows
          .insertInto('speakup_wraps')
          .values({ id: randomId(), recipient: id, kind, salt, wrapped, credential: null })
          .execute()
      }
    }
    return { recipients: recipients.length }
  },

  audit: () => ({ kind: 'speakup-channel' }),
})
