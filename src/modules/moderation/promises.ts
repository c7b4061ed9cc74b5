// By when a person will have looked, and how long people have to appeal: said wherever something waits.
import type { Asking } from '#kernel'
import { addPeriod } from '#methods/calendar'
import type { Severity } from './shapes.ts'
import { termsOf } from './terms.ts'

export async function promiseFor(now: Asking, severity: Severity): Promise<Date> {
  const { promised_hours } = await termsOf(now)
  return new Date(now.at.getTime() + (promised_hours[severity] ?? 24) * 3_600_000)
}

/** Members have six months to appeal, from the day they were told. */
export const appealUntil = (now: Asking, told: Date): Date =>
  addPeriod(told, { months: 6 }, now.business.timeZone)

/** Minutes for which whoever claimed something keeps others from deciding it. */
export const claimMinutes = 15
/** Minutes within which whoever decided can take it back without an appeal. */
export const undoMinutes = 10
