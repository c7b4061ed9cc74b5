// Every answer says what happens next and by when: reads the day somebody promises.
import { addPeriod, endOfPeriod, instantOf } from '#methods/calendar'
import { invalid, type Asking } from '#kernel'
import type { NextKind } from './shapes.ts'

/** The end of the promised day where the business is; nothing where all is done. */
export function promisedBy(now: Asking, next: NextKind, day: string | undefined): Date | null {
  if (next === 'done') return null
  if (!day) throw invalid({ by: 'cases.by-needed' })
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const [year, month, date] = found ? found.slice(1).map(Number) : []
  if (!year || !month || !date || date > 31 || month > 12) throw invalid({ by: 'cases.by-form' })
  const zone = now.business.timeZone
  const noon = instantOf(
    { year, month, day: date, hour: 12, minute: 0, second: 0, millisecond: 0 },
    zone,
  )
  const by = endOfPeriod(noon, {}, zone)
  if (by <= now.at) throw invalid({ by: 'cases.by-past' })
  if (by > addPeriod(now.at, { months: 12 }, zone)) throw invalid({ by: 'cases.by-far' })
  return by
}
