// One's recovery codes, for as long as they can be seen.
import { me, question, z } from '#kernel'
import { recoveryCodes } from './code.ts'
import { own } from './own.ts'
import { accounts } from './tables.ts'

export const seeRecoveryCodes = question({
  ...own,
  name: 'accounts.see-recovery-codes',
  input: z.object({}),
  audit: { unaudited: 'a person looks at what is theirs' },

  /** Shown for ten minutes after they were made. */
  async run(now) {
    const kept = await accounts(now)
      .selectFrom('recovery_codes')
      .select(['made_at', 'batch'])
      .where('person', '=', me(now))
      .orderBy('made_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    const fresh = kept !== undefined && now.at.getTime() - kept.made_at.getTime() <= 10 * 60_000
    return { codes: fresh ? recoveryCodes(now, me(now), kept.batch) : null }
  },
})
