// Periods by name (2026-11, 2026-Q4, 2026) and the stretch of time each means where the business is.
import type { Period, Span } from '#kernel'
import { instantOf, wallAt } from '#methods/calendar'

const form = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/
const length = { month: 1, quarter: 3, year: 12 }

export type Parsed = { kind: Period; year: number; month: number }

/** What a name means, or undefined if it is none. `month` is the first one, from 1. */
export function parsePeriod(name: string): Parsed | undefined {
  const found = form.exec(name)
  if (!found) return undefined
  const [, year, month, quarter] = found
  if (month !== undefined) return { kind: 'month', year: Number(year), month: Number(month) }
  if (quarter !== undefined)
    return { kind: 'quarter', year: Number(year), month: Number(quarter) * 3 - 2 }
  return { kind: 'year', year: Number(year), month: 1 }
}

const nameOf = ({ kind, year, month }: Parsed): string => {
  if (kind === 'year') return `${year}`
  if (kind === 'quarter') return `${year}-Q${(month + 2) / 3}`
  return `${year}-${String(month).padStart(2, '0')}`
}

/** The period of this kind in which a moment lies. */
export function periodAt(at: Date, kind: Period, zone: string): string {
  const { year, month } = wallAt(at, zone)
  return nameOf({ kind, year, month: month - ((month - 1) % length[kind]) })
}

/** So many periods later, or earlier with a negative number. Throws RangeError for a name that is none. */
export function shift(name: string, by: number): string {
  const { kind, year, month } = must(name)
  const months = year * 12 + (month - 1) + by * length[kind]
  return nameOf({ kind, year: Math.floor(months / 12), month: (months % 12) + 1 })
}

/** From the first moment of a period to the first of the next. Throws RangeError for a name that is none. */
export function spanOf(name: string, zone: string): Span {
  return { from: beginning(must(name), zone), until: beginning(must(shift(name, 1)), zone) }
}

const beginning = ({ year, month }: Parsed, zone: string): Date =>
  instantOf({ year, month, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 }, zone)

function must(name: string): Parsed {
  const parsed = parsePeriod(name)
  if (!parsed) throw new RangeError(`"${name}" is no period such as 2026-11, 2026-Q4 or 2026`)
  return parsed
}
