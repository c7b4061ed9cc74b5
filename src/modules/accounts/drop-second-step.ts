// Switches the second step off; every other session ends.
// @fulfils R13
import { action, me, tell, z } from '#kernel'
import { endOthers } from './end-others.ts'
import { wayInChanged } from './facts.ts'
import { own } from './own.ts'
import { accounts } from './tables.ts'

export const dropSecondStep = action({
  ...own,
  name: 'accounts.drop-second-step',
  input: z.object({}),

  async run(now) {
    const person = me(now)
    await accounts(now).deleteFrom('recovery_codes').where('person', '=', person).execute()
    const gone = await accounts(now)
      .deleteFrom('authenticators')
      .where('person', '=', person)
      .returning('confirmed_at')
      .executeTakeFirst()
    if (!gone?.confirmed_at) return {}
    await endOthers(now, person)
    tell(now, wayInChanged, { person, what: 'second-step-off' })
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'off' } }),
})
