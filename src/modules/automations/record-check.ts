// Somebody who looked at a machine, from inside or outside, puts what they found on the register.
// @fulfils R93
import { action, me, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { findAutomation } from './find-automation.ts'
import { noteCheck } from './note-check.ts'
import { mayCheck } from './policy.ts'
import { Name } from './shapes.ts'

export const recordCheck = action({
  name: 'automations.record-check',
  input: z.object({
    automation: Name,
    kind: z.enum(['fairness', 'quality']).default('fairness'),
    passed: z.enum(['yes', 'no', 'unclear']),
    outside: Line(200, 0).default(''),
    found: Text(2000, 20),
    remedy: Text(2000, 0).default(''),
  }),
  subject: findAutomation,
  may: mayCheck,
  data: { purpose: 'automations', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { kind, passed, outside, found, remedy }, { name, version }) {
    await noteCheck(now, {
      automation: name,
      version,
      kind,
      passed: passed === 'unclear' ? null : passed === 'yes',
      by: me(now),
      outside,
      remedy,
      report: { says: [{ key: 'automations.check-says', values: { found } }] },
    })
    return { automation: name }
  },

  audit: ({ input }) => ({
    kind: 'automation',
    detail: { automation: input.automation, passed: input.passed },
  }),
})
