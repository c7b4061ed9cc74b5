// Somebody lets a machine have its part again in what is theirs.
// @fulfils R15
import { action, all, me, z } from '#kernel'
import { findAutomation } from './find-automation.ts'
import { aPerson, mayBeLeftOut } from './policy.ts'
import { Name } from './shapes.ts'
import { automations } from './tables.ts'

export const optIn = action({
  name: 'automations.opt-in',
  input: z.object({ automation: Name }),
  subject: findAutomation,
  may: all(aPerson, mayBeLeftOut),
  openTo: ['suspended', 'unconfirmed'],
  data: { purpose: 'automations', basis: 'legal-duty', categories: ['preference'] },
  machine: 'none',

  async run(now, { automation }) {
    await automations(now)
      .deleteFrom('automation_opt_outs')
      .where('person', '=', me(now))
      .where('automation', '=', automation)
      .execute()
    return { automation }
  },

  audit: { unaudited: 'a preference of the person, changed as easily as set' },
})
