// A day that was chosen ends with its last second where the business is; it must lie ahead.
import { invalid, type Asking } from '#kernel'
import { instantOf } from '#methods/calendar'

export function endOfDay(now: Asking, text: string): Date {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const wall = { year, month, day, hour: 23, minute: 59, second: 59, millisecond: 999 }
  const due = instantOf(wall, now.business.timeZone)
  if (due <= now.at) throw invalid({ due: 'feedback.wrong.day-past' })
  return due
}
