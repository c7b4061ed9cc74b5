// Time that counts only while somebody works: hours of a week in a place, without its holidays. Pure.
import { dayName, instantOf, wallAt } from './local.ts'

/** Minutes of the day from and to which somebody works. */
export type Shift = { from: number; to: number }
export type WorkHours = {
  /** Monday first; a day without shifts is free. Shifts of a day follow each other without overlapping. */
  week: ReadonlyArray<readonly Shift[]>
  /** Days on which nobody works, as 2026-12-25. */
  holidays: ReadonlySet<string>
  zone: string
}

type Day = { year: number; month: number; day: number }
type Span = { from: number; to: number }

const minute = 60_000
/** Nobody is closed for longer; after it, time counts as it passes, so that every clock ends. */
const longest = 3700

/**
 * The moment at which so many minutes of work have passed since `at`. Where a week has no hours at all, minutes are
 * counted as they pass.
 */
export function addWorking(at: Date, minutes: number, hours: WorkHours): Date {
  let left = Math.max(0, minutes) * minute
  if (hours.week.every((day) => day.length === 0)) return new Date(at.getTime() + left)
  let day: Day = wallAt(at, hours.zone)
  for (let count = 0; count < longest; count++, day = after(day)) {
    for (const span of spansOf(day, hours)) {
      const from = Math.max(span.from, at.getTime())
      if (from >= span.to) continue
      if (left <= span.to - from) return new Date(from + left)
      left -= span.to - from
    }
  }
  return new Date(at.getTime() + minutes * minute)
}

/** How many minutes of work lie between two moments; none if the second is not later. */
export function workingMinutes(from: Date, to: Date, hours: WorkHours): number {
  if (to <= from) return 0
  if (hours.week.every((day) => day.length === 0)) return (to.getTime() - from.getTime()) / minute
  let sum = 0
  let day: Day = wallAt(from, hours.zone)
  for (let count = 0; count < longest; count++, day = after(day)) {
    if (instantOf({ ...midnight, ...day }, hours.zone) >= to) break
    for (const span of spansOf(day, hours))
      sum += Math.max(0, Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime()))
  }
  return sum / minute
}

/**
 * Counts minutes of work between moments from `first` on and not after `last`, many times: the same as `workingMinutes`,
 * but each day is looked at once, not once for every pair.
 */
export function workCounter(first: Date, last: Date, hours: WorkHours) {
  if (hours.week.every((day) => day.length === 0))
    return (from: Date, to: Date): number => Math.max(0, to.getTime() - from.getTime()) / minute
  const spans: Array<Span & { before: number }> = []
  let before = 0
  let day: Day = wallAt(first, hours.zone)
  let start = startOf(day, hours)
  while (start <= last.getTime()) {
    const next = after(day)
    const end = startOf(next, hours)
    // NOTE: only a day on which clocks change is looked at shift by shift.
    const shifts = end - start === 1440 * minute ? shiftsOf(day, hours) : undefined
    const worked =
      shifts?.map(({ from, to }) => ({ from: start + from * minute, to: start + to * minute })) ??
      spansOf(day, hours)
    for (const span of worked) {
      spans.push({ ...span, before })
      before += span.to - span.from
    }
    day = next
    start = end
  }
  const until = (at: number): number => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.from ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const span = spans[low - 1]
    return span === undefined ? 0 : span.before + Math.min(at, span.to) - span.from
  }
  return (from: Date, to: Date): number =>
    Math.max(0, until(to.getTime()) - until(from.getTime())) / minute
}

/** Is somebody at work at this moment? */
export function atWork(at: Date, hours: WorkHours): boolean {
  return spansOf(wallAt(at, hours.zone), hours).some(
    ({ from, to }) => from <= at.getTime() && at.getTime() < to,
  )
}

const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 }

const startOf = (day: Day, { zone }: WorkHours): number =>
  instantOf({ ...midnight, ...day }, zone).getTime()

function shiftsOf(day: Day, { week, holidays }: WorkHours): readonly Shift[] {
  if (holidays.has(dayName(day))) return []
  const weekday = (new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() + 6) % 7
  return week[weekday] ?? []
}

function spansOf(day: Day, hours: WorkHours): Span[] {
  const { year, month, day: date } = day
  const instant = (minutes: number) =>
    instantOf({ ...midnight, year, month, day: date, minute: minutes }, hours.zone).getTime()
  return shiftsOf(day, hours)
    .map(({ from, to }) => ({ from: instant(from), to: instant(to) }))
    .filter(({ from, to }) => to > from)
}

function after({ year, month, day }: Day): Day {
  const next = new Date(Date.UTC(year, month - 1, day + 1))
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() }
}
