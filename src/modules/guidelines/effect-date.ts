// When a version takes effect: now, or at the beginning of a day where the business is.
import { invalid, type Asking } from '#kernel'

/** The moment a day (2026-07-01) begins in a time zone, whatever the clocks do that night. */
export function startOfDay(day: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`)
  const zone = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const seenAs = (at: number) => {
    const part = Object.fromEntries(zone.formatToParts(at).map(({ type, value }) => [type, value]))
    return Date.parse(
      `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`,
    )
  }
  const guess = wanted - (seenAs(wanted) - wanted)
  return new Date(guess - (seenAs(guess) - wanted))
}

/** The moment a version takes effect; a day that has passed is refused at `effect`. */
export function effectOf(now: Asking, day: string | undefined): Date {
  if (day === undefined) return now.at
  const start = startOfDay(day, now.business.timeZone)
  const tomorrow = start.getTime() + 86_400_000
  if (tomorrow <= now.at.getTime()) throw invalid({ effect: 'guidelines.effect-past' })
  if (start.getTime() > now.at.getTime() + 1100 * 86_400_000)
    throw invalid({ effect: 'guidelines.effect-far' })
  return start > now.at ? start : now.at
}
