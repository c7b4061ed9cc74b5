// Working hours as people write them: "09:00-12:30, 13:30-18:00".
import type { Shift } from './business-hours.ts'

/** The shifts of a day in order; undefined if it cannot be read, overlaps or ends before it begins. Empty is free. */
export function readShifts(text: string): Shift[] | undefined {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const shifts: Shift[] = []
  for (const part of parts) {
    const found = /^(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})$/.exec(part)
    if (!found) return undefined
    const [from, to] = [minutesOf(found[1], found[2]), minutesOf(found[3], found[4])]
    if (from === undefined || to === undefined || to <= from) return undefined
    if (from < (shifts.at(-1)?.to ?? 0)) return undefined
    shifts.push({ from, to })
  }
  return shifts
}

export const writeShifts = (shifts: readonly Shift[]): string =>
  shifts.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(', ')

/** Seven lines, Monday first; undefined if one of them cannot be read. */
export function readWeek(text: string): Shift[][] | undefined {
  const lines = text.split('\n')
  const week = Array.from({ length: 7 }, (_, day) => readShifts(lines[day] ?? ''))
  return week.some((day) => day === undefined) ? undefined : (week as Shift[][])
}

export const writeWeek = (week: ReadonlyArray<readonly Shift[]>): string =>
  week.map(writeShifts).join('\n')

function minutesOf(hours = '', minutes = ''): number | undefined {
  const sum = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && sum <= 1440 ? sum : undefined
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
