// Says what the business wants to reach, by when and why. Earlier targets stay readable.
// @fulfils R142 R144
import { action, invalid, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { findIndicator } from './load.ts'
import { parsePeriod } from './periods.ts'
import { maySteer } from './policy.ts'
import { indicators } from './tables.ts'

export const setTarget = action({
  name: 'indicators.set-target',
  input: z.object({
    indicator: z.string().max(100),
    value: z.coerce.number().min(-1000).max(1_000_000),
    until: Line(20, 4),
    reason: Text(1000, 10),
  }),
  subject: async (_, { indicator }) => findIndicator(indicator),
  may: maySteer,
  data: { noPersonalData: 'an aim of the business' },
  machine: 'none',

  async run(now, { value, until, reason }, indicator) {
    if (indicator.better === 'neither') throw invalid({ value: 'indicators.no-target' })
    if (parsePeriod(until)?.kind !== indicator.period)
      throw invalid({
        until: { key: 'indicators.wrong-until', values: { kind: indicator.period } },
      })
    await indicators(now)
      .insertInto('indicator_targets')
      .values({
        id: now.id(),
        indicator: indicator.name,
        value: indicator.unit === 'percent' ? value / 100 : value,
        until,
        reason,
        set_by: now.actor.person,
        set_at: now.at,
      })
      .execute()
    return { indicator: indicator.name }
  },

  audit: ({ answer, input }) => ({
    kind: 'indicator',
    detail: { indicator: answer.indicator, target: input.value, until: input.until },
  }),
})
