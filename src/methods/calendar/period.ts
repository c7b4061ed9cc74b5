// Days, weeks and months from a moment, as a calendar on the wall of the business counts them.
import { instantOf, wallAt } from './local.ts'

export type Period = { months?: number; weeks?: number; days?: number; hours?: number }

/**
 * The moment a period after (or, negative, before) another one, at the same time of day in the zone. A month ends on
 * the day with the same number, or on the last day of a shorter month (Regulation 1182/71, Article 3(2)(c)). Hours are
 * counted last, as time that passes.
 */
export function addPeriod(at: Date, period: Period, zone: string): Date {
  const { months = 0, weeks = 0, days = 0, hours = 0 } = period
  const wall = wallAt(at, zone)
  const shifted = new Date(Date.UTC(wall.year, wall.month - 1 + months, 1))
  const [year, month] = [shifted.getUTCFullYear(), shifted.getUTCMonth() + 1]
  const day = Math.min(wall.day, new Date(Date.UTC(year, month, 0)).getUTCDate())
  const moved = instantOf({ ...wall, year, month, day: day + 7 * weeks + days }, zone)
  return new Date(moved.getTime() + hours * 3_600_000)
}

/** The last moment of the day (23:59:59.999) on which a period after `at` ends: how legal periods end. */
export function endOfPeriod(at: Date, period: Period, zone: string): Date {
  const wall = wallAt(addPeriod(at, period, zone), zone)
  return instantOf({ ...wall, hour: 23, minute: 59, second: 59, millisecond: 999 }, zone)
}

/** The moment a day begins in the zone: midnight, or the first moment after a midnight that is skipped. */
export const startOfDay = (at: Date, zone: string): Date =>
  instantOf({ ...wallAt(at, zone), hour: 0, minute: 0, second: 0, millisecond: 0 }, zone)
