// Once a day: what each indicator said of every period that has ended since, frozen so that nobody can tidy the past.
// @fulfils R130 R140 R144
import {
  action,
  declaredIndicators,
  nothing,
  onlySystem,
  z,
  type Acting,
  type Indicator,
} from '#kernel'
import { wallAt } from '#methods/calendar'
import { figureOf } from './compute.ts'
import { keepReadings } from './keep-reading.ts'
import { periodAt, shift, spanOf } from './periods.ts'
import { indicators } from './tables.ts'

/** So many periods back a reading is still made up for, such as after a long stop. */
const periodsBack = 12

export const takeReadings = action({
  name: 'indicators.take-readings',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('figures are taken by the clock, so that nobody chooses the moment'),
  data: { noPersonalData: 'counts, and figures after disclosure control' },
  machine: 'none',
  inside: true,

  async run(now) {
    const known = await readingsKnown(now)
    let taken = 0
    for (const indicator of declaredIndicators()) {
      const { read } = indicator
      if (!read) continue
      for (const period of endedPeriods(now, indicator)) {
        if (known.has(`${indicator.name} ${period}`)) continue
        const reading = await read(now, spanOf(period, now.business.timeZone))
        const figure = figureOf(indicator, reading, dayOf(now))
        await keepReadings(now, [{ indicator: indicator.name, period, figure }])
        taken++
      }
    }
    return { taken }
  },

  audit: ({ answer }) => ({ kind: 'indicators', detail: { taken: answer.taken } }),
})

/** The day it is where the business is, as 2026-11-28. */
export const dayOf = (now: Pick<Acting, 'at' | 'business'>): string => {
  const { year, month, day } = wallAt(now.at, now.business.timeZone)
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Nothing is read of a time before the first thing was written down here. */
function endedPeriods(now: Acting, { period }: Indicator): string[] {
  const current = periodAt(now.at, period, now.business.timeZone)
  return Array.from({ length: periodsBack }, (_, back) => shift(current, back - periodsBack))
}

async function readingsKnown(now: Acting): Promise<Set<string>> {
  const rows = await indicators(now)
    .selectFrom('indicator_readings')
    .select(['indicator', 'period'])
    .distinct()
    .execute()
  return new Set(rows.map((row) => `${row.indicator} ${row.period}`))
}
