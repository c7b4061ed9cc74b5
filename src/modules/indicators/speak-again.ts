// Puts an indicator back on the public page.
import { action, z } from '#kernel'
import { findIndicator } from './load.ts'
import { maySteer } from './policy.ts'
import { indicators } from './tables.ts'

export const speakAgain = action({
  name: 'indicators.speak-again',
  input: z.object({ indicator: z.string().max(100) }),
  subject: async (_, { indicator }) => findIndicator(indicator),
  may: maySteer,
  data: { noPersonalData: 'what is published' },
  machine: 'none',

  async run(now, _, indicator) {
    await indicators(now)
      .updateTable('indicator_silences')
      .set({ ended_at: now.at })
      .where('indicator', '=', indicator.name)
      .where('ended_at', 'is', null)
      .execute()
    return { indicator: indicator.name }
  },

  audit: ({ answer }) => ({ kind: 'indicator', detail: { indicator: answer.indicator } }),
})
