// What the clock on the wall shows in a place, and back: the base of every deadline.

/** A date and time of day as a calendar and a clock on the wall show them. Months count from 1. */
export type Wall = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

/** What the wall shows at an instant in an IANA time zone. Throws a RangeError for a zone that does not exist. */
export function wallAt(at: Date, zone: string): Wall {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(at)
      .map((part) => [part.type, Number(part.value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    millisecond: ((at.getTime() % 1000) + 1000) % 1000,
  }
}

const asUtc = (wall: Wall): number =>
  Date.UTC(
    wall.year,
    wall.month - 1,
    wall.day,
    wall.hour,
    wall.minute,
    wall.second,
    wall.millisecond,
  )

/** Milliseconds by which the zone is ahead of UTC at an instant. */
const offsetAt = (instant: number, zone: string): number =>
  asUtc(wallAt(new Date(instant), zone)) - instant

/**
 * The instant at which the wall shows this. A time that is skipped in spring is taken as long after the jump as it
 * would have been before it; of a time that comes twice in autumn the first is taken (as RFC 5545 and Temporal's
 * "compatible" do). Day and month may run over: the 31st of a month with 30 days is the 1st of the next.
 */
export function instantOf(wall: Wall, zone: string): Date {
  const naive = asUtc(wall)
  const day = 86_400_000
  const [before, after] = [offsetAt(naive - day, zone), offsetAt(naive + day, zone)]
  const fits = [naive - before, naive - after].filter(
    (instant) => asUtc(wallAt(new Date(instant), zone)) === naive,
  )
  return new Date(fits.length > 0 ? Math.min(...fits) : naive - before)
}

/** A day as it is written in ISO 8601: 2026-12-25. */
export const dayName = ({ year, month, day }: Pick<Wall, 'year' | 'month' | 'day'>): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The day it is in a time zone at an instant, as 2026-12-25. Throws a RangeError for a zone that does not exist. */
export const dayIn = (at: Date, zone: string): string => dayName(wallAt(at, zone))
