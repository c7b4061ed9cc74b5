// Days on which nobody works: typed in, read from a calendar file, or the public holidays of a country and its region.
import { action, invalid, nothing, onlySystem, sql, z, type Acting } from '#kernel'
import { Line, Text } from '#kernel/web'
import { mayArrange } from './policy.ts'
import { desk } from './tables.ts'
import { readCalendar } from './read-calendar.ts'
import { deskRules } from './rules.ts'

type Day = { day: string; name: string }

export const addHoliday = action({
  name: 'cases.add-holiday',
  input: z.object({ day: z.iso.date('cases.by-form'), name: Line(100) }),
  subject: nothing,
  may: mayArrange,
  data: { noPersonalData: 'a day' },
  machine: 'none',
  async run(now, { day, name }) {
    return { added: await keep(now, [{ day, name }], 'typed') }
  },
  audit: ({ input }) => ({ kind: 'desk', detail: { holiday: input.day } }),
})

export const dropHoliday = action({
  name: 'cases.drop-holiday',
  input: z.object({ day: z.iso.date('cases.by-form') }),
  subject: nothing,
  may: mayArrange,
  data: { noPersonalData: 'a day' },
  machine: 'none',
  async run(now, { day }) {
    await desk(now)
      .deleteFrom('desk_holidays')
      .where(sql<boolean>`day = ${day}::date`)
      .execute()
    return { day }
  },
  audit: ({ input }) => ({ kind: 'desk', detail: { holiday: input.day } }),
})

export const importHolidays = action({
  name: 'cases.import-holidays',
  /** The text of an iCalendar file (RFC 5545). */
  input: z.object({ calendar: Text(400_000) }),
  subject: nothing,
  may: mayArrange,
  data: { noPersonalData: 'days' },
  machine: 'none',
  async run(now, { calendar }) {
    const days = readCalendar(calendar)
    if (days.length === 0) throw invalid({ calendar: 'cases.calendar-empty' })
    return { added: await keep(now, days, 'calendar') }
  },
  audit: ({ answer }) => ({ kind: 'desk', detail: { holidays: answer.added } }),
})

/** The public holidays of this year and the next two, of the country the desk works in. */
export const fillHolidays = action({
  name: 'cases.fill-holidays',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('holidays of coming years are filled in by the clock'),
  data: { noPersonalData: 'days' },
  machine: 'none',
  audit: { unaudited: 'public holidays' },
  inside: true,
  run: async (now) => ({ added: await fillFor(now) }),
})

export async function fillFor(now: Acting): Promise<number> {
  const { country, region } = await deskRules(now)
  if (!country) return 0
  const { publicHolidays } = await import('./public-holidays.ts')
  const year = now.at.getUTCFullYear()
  return keep(
    now,
    [year, year + 1, year + 2].flatMap((one) => publicHolidays(country, region, one, now.locale)),
    'country',
  )
}

async function keep(
  now: Acting,
  days: readonly Day[],
  origin: 'typed' | 'calendar' | 'country',
): Promise<number> {
  if (days.length === 0) return 0
  const once = [...new Map(days.map((one) => [one.day, one])).values()]
  const added = await desk(now)
    .insertInto('desk_holidays')
    .values(once.map(({ day, name }) => ({ day: sql<Date>`${day}::date`, name, origin })))
    .onConflict((known) => known.doNothing())
    .returning('name')
    .execute()
  return added.length
}
