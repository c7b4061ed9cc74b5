// One breach with its clock and its decision.
// @fulfils R13
import { Id, question, z } from '#kernel'
import { findBreach } from './judge-breach.ts'
import { mayAnswer } from './policy.ts'

export const seeBreach = question({
  name: 'privacy.see-breach',
  input: z.object({ breach: Id }),
  subject: findBreach,
  may: mayAnswer,
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['incident'] },
  machine: 'none',
  run: (_now, _input, breach) => Promise.resolve({ breach }),
  audit: ({ input }) => ({ kind: 'breach', id: input.breach }),
})
