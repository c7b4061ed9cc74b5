// A recipient's browser has made a key: the open half comes here, the secret half only wrapped by what its owner knows.
// @fulfils R80
import { createHash } from 'node:crypto'
import { action, clash, missing, nothing, z } from '#kernel'
import { randomId } from '#kernel/sealing'
import { today } from './days.ts'
import { aPerson } from './policy.ts'
import { AgeKey, Base64 } from './shapes.ts'
import { speakup } from './tables.ts'
import { mine } from './visible.ts'

export const Wrap = z.object({
  kind: z.enum(['passphrase', 'recovery', 'passkey']),
  salt: Base64(64),
  wrapped: Base64(1000),
  credential: z.string().max(1400).nullable().default(null),
})

/** Eight groups of four, to be compared by voice. */
export const fingerprintOf = (key: string): string =>
  (createHash('sha256').update(key).digest('hex').slice(0, 32).match(/.{4}/g) ?? []).join(' ')

export const enrolKey = action({
  name: 'speakup.enrol-key',
  input: z.object({ key: AgeKey, wraps: z.array(Wrap).min(2).max(10) }),
  subject: nothing,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['credential'] },
  machine: 'none',
  proof: 'recent',

  async run(now, { key, wraps }) {
    const rows = await mine(now).select(['me.id', 'me.open_key']).execute()
    if (rows.length === 0) throw missing()
    // NOTE: a key is made once. Who lost it is ended and appointed anew, by two persons, in everybody's sight.
    const free = rows.filter((one) => one.open_key === null)
    if (free.length === 0) throw clash('speakup.no.key-already')
    for (const { id } of free) {
      await speakup(now)
        .updateTable('speakup_recipients')
        .set({ open_key: key, fingerprint: fingerprintOf(key), key_since: today(now) })
        .where('id', '=', id)
        .execute()
      await speakup(now)
        .insertInto('speakup_wraps')
        .values(wraps.map((one) => ({ id: randomId(), recipient: id, ...one })))
        .execute()
    }
    return { fingerprint: fingerprintOf(key) }
  },

  audit: { unaudited: 'the key and its day stand in the public list of recipients' },
})
