// Nothing is asked or sent for a purpose any more; what was agreed to stays as proof.
import { action, clash, z } from '#kernel'
import { mayRun } from './policy.ts'
import { purposeOf, writtenPurpose } from './purposes.ts'
import { PurposeKey } from './reader.ts'
import { consents } from './tables.ts'

export const retirePurpose = action({
  name: 'consent.retire-purpose',
  input: z.object({ purpose: PurposeKey }),
  subject: (now, { purpose }) => purposeOf(now, purpose),
  may: mayRun,
  data: { noPersonalData: 'rules of the business' },
  machine: 'none',
  async run(now, { purpose }) {
    const known = await writtenPurpose(now, purpose)
    if (known?.retired) throw clash('consent.retired-already')
    await consents(now)
      .updateTable('consent_purposes')
      .set({ retired_at: now.at })
      .where('key', '=', purpose)
      .execute()
    return {}
  },
  audit: ({ input }) => ({ kind: 'purpose', detail: { retired: input.purpose } }),
})
