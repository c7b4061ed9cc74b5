// Whoever kept an export of a report asks whether it is deleted here: they know its digest, and nobody else can.
// @fulfils R80
import { nothing, question, z } from '#kernel'
import { aPerson } from './policy.ts'
import { speakup } from './tables.ts'

export const seeDeletion = question({
  name: 'speakup.see-deletion',
  input: z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
  subject: nothing,
  may: aPerson,
  data: { noPersonalData: 'a digest of random bytes, and a day' },
  machine: 'none',
  audit: { unaudited: 'who asks would tell that there was a report' },

  async run(now, { digest }) {
    const found = await speakup(now)
      .selectFrom('speakup_deletions')
      .select('deleted_on')
      .where('digest', '=', digest)
      .executeTakeFirst()
    return { deleted: found?.deleted_on ?? null }
  },
})
