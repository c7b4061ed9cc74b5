// The kill switch: from the next transaction on, everywhere, this machine does nothing any more.
// @fulfils R85 R95
import { action, z } from '#kernel'
import { findAutomation } from './find-automation.ts'
import { maySwitch } from './policy.ts'
import { Name, Reason } from './shapes.ts'
import { throwSwitch } from './switch.ts'

export const switchOff = action({
  name: 'automations.switch-off',
  input: z.object({ automation: Name, reason: Reason }),
  subject: findAutomation,
  may: maySwitch,
  data: { purpose: 'automations', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',
  run: (now, { reason }, found) => throwSwitch(now, found, false, reason),
  audit: ({ input }) => ({ kind: 'automation', detail: input }),
})
