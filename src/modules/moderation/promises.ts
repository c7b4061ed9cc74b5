// By when a person will have looked, and how long people have to appeal: said wherever something waits.
import type { Asking } from '#kernel'
import { addPeriod } from '#methods/calendar'
import type { Severity } from './shapes.ts'

const hours: Record<Severity, number> = { 0: 72, 1: 24, 2: 12, 3: 2 }

export const promiseFor = (now: Asking, severity: Severity): Date =>
  new Date(now.at.getTime() + hours[severity] * 3_600_000)

/** Members have six months to appeal, from the day they were told. */
export const appealUntil = (now: Asking, told: Date): Date =>
  addPeriod(told, { months: 6 }, now.business.timeZone)

/** Days within which an appeal is answered. */
export const appealDays = 7
/** Days for which a strike counts. */
export const strikeDays = 180
/** Minutes for which whoever claimed something keeps others from deciding it. */
export const claimMinutes = 15
/** Minutes within which whoever decided can take it back without an appeal. */
export const undoMinutes = 10
