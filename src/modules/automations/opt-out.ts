// Somebody keeps a machine away from what is theirs: a person does it instead, from the next thing on.
// @fulfils R15
import { action, all, me, z } from '#kernel'
import { findAutomation } from './find-automation.ts'
import { aPerson, mayBeLeftOut } from './policy.ts'
import { Name } from './shapes.ts'
import { automations } from './tables.ts'

export const optOut = action({
  name: 'automations.opt-out',
  input: z.object({ automation: Name }),
  subject: findAutomation,
  may: all(aPerson, mayBeLeftOut),
  openTo: ['suspended', 'unconfirmed'],
  data: { purpose: 'automations', basis: 'legal-duty', categories: ['preference'] },
  machine: 'none',

  async run(now, { automation }) {
    await automations(now)
      .insertInto('automation_opt_outs')
      .values({ person: me(now), automation, since: now.at })
      .onConflict((known) => known.doNothing())
      .execute()
    return { automation }
  },

  audit: { unaudited: 'a preference of the person, changed as easily as set' },
})
