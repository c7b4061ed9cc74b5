// A recipient wraps their key once more: for a passkey, or under a new passphrase.
import { action, missing, nothing } from '#kernel'
import { randomId } from '#kernel/sealing'
import { Wrap } from './enrol-key.ts'
import { aPerson } from './policy.ts'
import { speakup } from './tables.ts'
import { mine } from './visible.ts'

export const keepWrap = action({
  name: 'speakup.keep-wrap',
  input: Wrap,
  subject: nothing,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['credential'] },
  machine: 'none',
  proof: 'recent',

  async run(now, wrap) {
    const rows = await mine(now).select('me.id').where('me.open_key', 'is not', null).execute()
    if (rows.length === 0) throw missing()
    for (const { id } of rows) {
      // NOTE: one passphrase and one recovery code at a time; passkeys add up.
      if (wrap.kind !== 'passkey')
        await speakup(now)
          .deleteFrom('speakup_wraps')
          .where('recipient', '=', id)
          .where('kind', '=', wrap.kind)
          .execute()
      await speakup(now)
        .insertInto('speakup_wraps')
        .values({ id: randomId(), recipient: id, ...wrap })
        .execute()
    }
    return { kept: wrap.kind }
  },

  audit: { unaudited: 'a credential of the person, useless to anybody else' },
})
