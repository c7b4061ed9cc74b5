// The same from a form: one period, its counts typed in.
import { action, invalid, z } from '#kernel'
import { Line } from '#kernel/web'
import { broughtInBy } from './brought-in.ts'
import { giveFigures } from './give-figures.ts'
import { maySteer } from './policy.ts'

export const giveRow = action({
  name: 'indicators.give-row',
  input: z.looseObject({
    indicator: z.string().max(100),
    source: Line(500, 3),
    period: Line(20, 4),
  }),
  subject: async (_, { indicator }) => broughtInBy(indicator),
  may: maySteer,
  data: giveFigures.data,
  machine: 'none',

  async run(now, given, card) {
    const { indicator, source, period } = given
    const figures: Record<string, number> = {}
    for (const column of card.columns) {
      const count = Number(given[column] ?? Number.NaN)
      if (!(count >= 0 && count <= 10_000_000))
        throw invalid({ [column]: 'indicators.not-a-count' })
      figures[column] = count
    }
    return giveFigures.run(now, { indicator, source, rows: [{ period, figures }] }, card)
  },

  audit: giveFigures.audit as never,
})
