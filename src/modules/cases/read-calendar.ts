// Reads whole days out of an iCalendar file (RFC 5545): the part of it that holidays need.

type Day = { day: string; name: string }

/** At most 500 days; what cannot be read is left out. An event over several days gives each of them. */
export function readCalendar(text: string): Day[] {
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const days: Day[] = []
  let event: { start?: string; end?: string; name?: string } | undefined
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? []
    if (name === 'BEGIN' && value === 'VEVENT') event = {}
    else if (name === 'END' && value === 'VEVENT') {
      if (event) days.push(...daysOf(event))
      event = undefined
    } else if (event && name === 'DTSTART') event.start = value
    else if (event && name === 'DTEND') event.end = value
    else if (event && name === 'SUMMARY') event.name = plain(value)
  }
  return days.slice(0, 500)
}

function daysOf({ start, end, name }: { start?: string; end?: string; name?: string }): Day[] {
  const first = dateOf(start)
  if (first === undefined) return []
  const last = dateOf(end) ?? first + day
  const count = Math.min(Math.max(1, Math.round((last - first) / day)), 60)
  return Array.from({ length: count }, (_, at) => ({
    day: isoDay(first + at * day),
    name: (name ?? '').slice(0, 100) || isoDay(first),
  }))
}

const day = 86_400_000

function dateOf(value = ''): number | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})/.exec(value)
  if (!found) return undefined
  const at = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]))
  return isoDay(at).replaceAll('-', '') === found[0] ? at : undefined
}

/** A day number as 2026-12-25, without asking any clock. */
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10)

const plain = (value: string) =>
  value
    .replaceAll(/\\([,;\\])/g, '$1')
    .replaceAll(/\\[nN]/g, ' ')
    .trim()
