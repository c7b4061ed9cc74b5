// What anybody may know before writing a word: who would read it, under which keys, and what the server could see.
// @fulfils R80
import { nothing, question, z } from '#kernel'
import { anybody } from './policy.ts'
import { recipientsNow } from './recipients.ts'
import { speakup } from './tables.ts'

export const seeChannel = question({
  name: 'speakup.see-channel',
  input: z.object({}),
  subject: nothing,
  may: anybody,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'reading how to speak up leaves no trace' },

  async run(now) {
    const recipients = await recipientsNow(now)
    const former = await speakup(now)
      .selectFrom('speakup_recipients')
      .select(['role', 'fingerprint', 'key_since', 'ended_on'])
      .where('ended_on', 'is not', null)
      .where('fingerprint', 'is not', null)
      .orderBy('ended_on', 'desc')
      .limit(50)
      .execute()
    const channel = await speakup(now)
      .selectFrom('speakup_channel')
      .select(['separate_origin', 'onion', 'authority', 'country'])
      .executeTakeFirst()
    return {
      open: recipients.some((one) => one.reads),
      recipients,
      former,
      origin: channel?.separate_origin ?? null,
      onion: channel?.onion ?? null,
      authority: channel?.authority ?? null,
    }
  },
})
