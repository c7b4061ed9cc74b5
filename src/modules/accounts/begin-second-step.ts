// Begins to set up the second step: a secret to be confirmed by a first code.
// @fulfils R13
import { action, me, z } from '#kernel'
import { newSecret } from './code.ts'
import { own } from './own.ts'
import { accounts } from './tables.ts'

export const beginSecondStep = action({
  ...own,
  name: 'accounts.begin-second-step',
  input: z.object({}),

  async run(now) {
    const fresh = { secret: newSecret(now), made_at: now.at, last_step: 0 }
    await accounts(now)
      .insertInto('authenticators')
      .values({ person: me(now), confirmed_at: null, ...fresh })
      .onConflict((conflict) =>
        conflict
          .columns(['business', 'person'])
          .doUpdateSet(fresh)
          .where('authenticators.confirmed_at', 'is', null),
      )
      .execute()
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'begun' } }),
})
