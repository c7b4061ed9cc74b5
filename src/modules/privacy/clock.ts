// The clock of a request: one month from the day it is known who asks, two more where it is told why.
import type { Asking } from '#kernel'
import { endOfPeriod } from '#methods/calendar'

/** GDPR Article 12(3); ends with the last day, in the zone of the business (Regulation 1182/71). */
export const dueFrom = (now: Asking, started: Date, extended = false): Date =>
  endOfPeriod(started, { months: extended ? 3 : 1 }, now.business.timeZone)

/** GDPR Article 33(1): hours as they pass, whatever the day. */
export const notifyBy = (noticed: Date): Date => new Date(noticed.getTime() + 72 * 3_600_000)
