// What the link in a letter would take back: shown before anything happens, since programs open links too.
import { question, z } from '#kernel'
import { isTheirs } from './policy.ts'
import { purposeOf } from './purposes.ts'
import { findReader, Key, PurposeKey } from './reader.ts'
import { consents } from './tables.ts'

export const seeWithdrawing = question({
  name: 'consent.see-withdrawing',
  input: z.object({ key: Key, purpose: PurposeKey }),
  async subject(now, { key, purpose: asked }) {
    const reader = await findReader(now, { key })
    const purpose = await purposeOf(now, asked)
    return reader && purpose && { ...reader, purpose }
  },
  may: isTheirs,
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['consent'] },
  machine: 'none',
  audit: { unaudited: 'says only what the letter said' },

  async run(now, { key }, { contact, purpose }) {
    const given = await consents(now)
      .selectFrom('consent_states')
      .select('state')
      .where('contact', '=', contact?.id ?? '')
      .where('purpose', '=', purpose.key)
      .where('state', 'in', ['given', 'asked'])
      .executeTakeFirst()
    return { key, purpose: purpose.key, title: purpose.title, over: given === undefined }
  },
})
