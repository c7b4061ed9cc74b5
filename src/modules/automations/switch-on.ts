// A machine is let work (again), with a reason that everybody can read.
// @fulfils R85
import { action, z } from '#kernel'
import { findAutomation } from './find-automation.ts'
import { maySwitch } from './policy.ts'
import { Name, Reason } from './shapes.ts'
import { throwSwitch } from './switch.ts'

export const switchOn = action({
  name: 'automations.switch-on',
  input: z.object({ automation: Name, reason: Reason }),
  subject: findAutomation,
  may: maySwitch,
  data: { purpose: 'automations', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',
  run: (now, { reason }, found) => throwSwitch(now, found, true, reason),
  audit: ({ input }) => ({ kind: 'automation', detail: input }),
})
