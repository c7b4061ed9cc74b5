// One indicator whole: what it means, how it is computed, its history, what is normal, and the running period so far.
// @fulfils R140 R144
import { question, z } from '#kernel'
import { broughtInBy } from './brought-in.ts'
import { chartOf } from './chart-of.ts'
import { figureOf } from './compute.ts'
import { findIndicator, follow } from './load.ts'
import { periodAt, spanOf } from './periods.ts'
import { mayRead, maySteer } from './policy.ts'
import { plain } from './see-indicators.ts'
import { indicators } from './tables.ts'
import { dayOf } from './take-readings.ts'

export const seeIndicator = question({
  name: 'indicators.see-indicator',
  input: z.object({ indicator: z.string().max(100) }),
  subject: async (_, { indicator }) => findIndicator(indicator),
  may: mayRead,
  data: { noPersonalData: 'figures about many, after disclosure control' },
  machine: 'none',
  audit: { unaudited: 'figures about many' },

  async run(now, _, indicator) {
    const [followed] = await follow(now, [indicator.name], 60)
    if (!followed) throw new Error('a declared indicator is followed')
    const period = periodAt(now.at, indicator.period, now.business.timeZone)
    const span = spanOf(period, now.business.timeZone)
    const reading = await indicator.read?.(now, { from: span.from, until: now.at })
    return {
      ...plain(followed),
      chart: chartOf(followed.history),
      running: indicator.read ? { period, figure: figureOf(indicator, reading, dayOf(now)) } : null,
      columns: broughtInBy(indicator.name)?.columns ?? null,
      given: await indicators(now)
        .selectFrom('indicator_figures')
        .select(['period', 'figures', 'source', 'given_at'])
        .where('indicator', '=', indicator.name)
        .orderBy('given_at', 'desc')
        .limit(50)
        .execute(),
      may: { steer: maySteer(now.actor, null) },
    }
  },
})
