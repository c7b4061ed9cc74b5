// When somebody has to look again whether something is still right.
import type { Asking } from '#kernel'
import { endOfPeriod } from '#methods/calendar'

export const reviewDay = (now: Asking, months: number): Date =>
  endOfPeriod(now.at, { months }, now.business.timeZone)
