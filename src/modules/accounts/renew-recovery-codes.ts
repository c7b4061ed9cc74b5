// Makes new recovery codes; the old ones stop working.
// @fulfils R13
import { action, me, missing, z } from '#kernel'
import { keepRecoveryCodes } from './code.ts'
import { own } from './own.ts'
import { accounts } from './tables.ts'

export const renewRecoveryCodes = action({
  ...own,
  name: 'accounts.renew-recovery-codes',
  input: z.object({}),

  async run(now) {
    const known = await accounts(now)
      .selectFrom('authenticators')
      .select('person')
      .where('person', '=', me(now))
      .where('confirmed_at', 'is not', null)
      .executeTakeFirst()
    if (!known) throw missing()
    await keepRecoveryCodes(now, me(now))
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'recovery codes' } }),
})
