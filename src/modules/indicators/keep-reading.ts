// Writes down what an indicator said of a period. Rows are only added: a correction stands beside what it corrects.
import type { Acting } from '#kernel'
import type { Figure } from './compute.ts'
import { indicators } from './tables.ts'

export async function keepReadings(
  now: Acting,
  readings: ReadonlyArray<{ indicator: string; period: string; figure: Figure }>,
): Promise<void> {
  if (readings.length === 0) return
  await indicators(now)
    .insertInto('indicator_readings')
    .values(
      readings.map(({ indicator, period, figure }) => ({
        id: now.id(),
        indicator,
        period,
        taken_at: now.at,
        value: null,
        low: null,
        high: null,
        n: null,
        part: null,
        total: null,
        ...figure,
      })),
    )
    .execute()
}
