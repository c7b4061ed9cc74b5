// A promise is due at the end of a day where the business is.
import { invalid, type Asking } from '#kernel'
import { instantOf } from '#methods/calendar'

const tenYears = 3653 * 86_400_000

/** The last moment of a day (2026-07-01) in the time zone of the business. */
export function endOfDay(now: Asking, day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const wall = { year, month, day: date, hour: 23, minute: 59, second: 59, millisecond: 999 }
  return instantOf(wall, now.business.timeZone)
}

/** The same for a day that lies ahead; refused at the named field otherwise. */
export function dueOn(now: Asking, day: string, field = 'due'): Date {
  const due = endOfDay(now, day)
  if (due <= now.at) throw invalid({ [field]: 'commitments.day-past' })
  if (due.getTime() > now.at.getTime() + tenYears) throw invalid({ [field]: 'commitments.day-far' })
  return due
}

/** The same for a day that has been, today included. */
export function pastDay(now: Asking, day: string, field: string): Date {
  const end = endOfDay(now, day)
  const start = new Date(end.getTime() - 86_399_999)
  if (start > now.at) throw invalid({ [field]: 'commitments.day-ahead' })
  if (start.getTime() < now.at.getTime() - 5 * tenYears)
    throw invalid({ [field]: 'commitments.day-long-ago' })
  return start
}
