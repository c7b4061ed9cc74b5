// Switches the second step on, once a code has shown that the app holds the secret.
// @fulfils R13
import { action, invalid, me, missing, tell, z } from '#kernel'
import { Line } from '#kernel/web'
import { keepRecoveryCodes, stepOf, typedCode } from './code.ts'
import { endOthers } from './end-others.ts'
import { wayInChanged } from './facts.ts'
import { own } from './own.ts'
import { accounts } from './tables.ts'

export const confirmSecondStep = action({
  ...own,
  name: 'accounts.confirm-second-step',
  input: z.object({ code: Line(40) }),
  limits: [{ most: 30, seconds: 600, by: 'person' }],

  async run(now, { code }) {
    const person = me(now)
    const known = await accounts(now)
      .selectFrom('authenticators')
      .select('secret')
      .where('person', '=', person)
      .where('confirmed_at', 'is', null)
      .executeTakeFirst()
    if (!known) throw missing()
    const step = stepOf(now, known.secret, typedCode(code), 0)
    if (step === undefined) throw invalid({ code: 'accounts.code-wrong' })
    await accounts(now)
      .updateTable('authenticators')
      .set({ confirmed_at: now.at, last_step: step })
      .where('person', '=', person)
      .execute()
    await keepRecoveryCodes(now, person)
    await endOthers(now, person)
    tell(now, wayInChanged, { person, what: 'second-step-on' })
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'on' } }),
})
