// How moderation works here, for those who moderate; whoever runs the business changes it on the same page.
import { nothing, question, z } from '#kernel'
import { maySetTerms, mayUseDesk } from './policy.ts'
import { termsOf } from './terms.ts'

export const seeTerms = question({
  name: 'moderation.see-terms',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { noPersonalData: 'what is promised, and what usually follows' },
  machine: 'none',
  audit: { unaudited: 'the same stands on the public account' },

  run: async (now) => ({ terms: await termsOf(now), may: maySetTerms(now.actor, null) }),
})
