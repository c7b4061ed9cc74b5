// Keeps an indicator off the public page for a while. The reason stands there in its place.
// @fulfils R26 R142
import { action, clash, z } from '#kernel'
import { Text } from '#kernel/web'
import { findIndicator } from './load.ts'
import { maySteer } from './policy.ts'
import { indicators } from './tables.ts'

export const silence = action({
  name: 'indicators.silence',
  input: z.object({ indicator: z.string().max(100), reason: Text(1000, 20) }),
  subject: async (_, { indicator }) => findIndicator(indicator),
  may: maySteer,
  data: { noPersonalData: 'what is published and why not' },
  machine: 'none',

  async run(now, { reason }, indicator) {
    const written = await indicators(now)
      .insertInto('indicator_silences')
      .values({
        id: now.id(),
        indicator: indicator.name,
        reason,
        began_at: now.at,
        ended_at: null,
        set_by: now.actor.person,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    if (written.length === 0) throw clash('indicators.silent-already')
    return { indicator: indicator.name }
  },

  audit: ({ answer }) => ({ kind: 'indicator', detail: { indicator: answer.indicator } }),
})
