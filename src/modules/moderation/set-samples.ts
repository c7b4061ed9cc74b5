// Those who run the business set how much is decided without the machine's suggestion, and how much a second person reads.
// @fulfils R88 R95
import { action, nothing, z } from '#kernel'
import { Whole } from '#kernel/web'
import { maySetTerms } from './policy.ts'
import { keepTerms } from './terms.ts'

export const setSamples = action({
  name: 'moderation.set-samples',
  /** In a hundred. */
  input: z.object({ blind: Whole(0, 50), second: Whole(0, 50) }),
  subject: nothing,
  may: maySetTerms,
  data: { noPersonalData: 'shares of samples' },
  machine: 'none',

  async run(now, { blind, second }) {
    await keepTerms(now, { blind_share: blind, second_share: second })
    return { blind, second }
  },

  audit: ({ answer }) => ({ kind: 'moderation-terms', detail: answer }),
})
