// The days of a report: what is kept is the day in the business's zone, never the hour.
// @fulfils R80
import type { Asking } from '#kernel'
import { addPeriod, dayIn, startOfDay, type Period } from '#methods/calendar'

export const today = (now: Asking): string => dayIn(now.at, now.business.timeZone)

/** The day a period after another day, as calendars count (a month ends on the same number or on its last day). */
export const dayAfter = (now: Asking, day: string, period: Period): string =>
  dayIn(
    addPeriod(new Date(`${day}T12:00:00Z`), period, now.business.timeZone),
    now.business.timeZone,
  )

/** The moment a day is over where the business is. */
export const endOfDay = (now: Asking, day: string): Date => {
  const zone = now.business.timeZone
  return addPeriod(startOfDay(new Date(`${day}T12:00:00Z`), zone), { days: 1 }, zone)
}

/** Directive (EU) 2019/1937: acknowledge within 7 days (Art. 9(1)(b)). */
export const acknowledgeBy = (now: Asking, received: string) => dayAfter(now, received, { days: 7 })

/** Answer three months from the acknowledgement, or from the end of the seven days without one (Art. 9(1)(f)). */
export const feedbackBy = (now: Asking, received: string, acknowledged: string | null) =>
  dayAfter(now, acknowledged ?? acknowledgeBy(now, received), { months: 3 })

/** After a report a reporter is asked how they are treated (R79). */
export const checkInMonths = [1, 3, 6, 12] as const
