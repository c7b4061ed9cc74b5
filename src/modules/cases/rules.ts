// When the desk works and what it promises: as set, or as a shop that has set nothing yet would want it.
import { readWeek, writeWeek, type WorkHours } from '#methods/calendar'
import { sql, type Asking } from '#kernel'
import { desk, type CaseTables } from './tables.ts'

export const usualWeek = '09:00-17:00\n09:00-17:00\n09:00-17:00\n09:00-17:00\n09:00-17:00\n\n'

export const usual = {
  hours: usualWeek,
  country: null as string | null,
  region: null as string | null,
  answer_minutes: 8 * 60,
  acknowledge_minutes: 8 * 60,
  assess_minutes: 2 * 8 * 60,
  investigate_minutes: 8 * 8 * 60,
  decide_minutes: 10 * 8 * 60,
  review_minutes: 10 * 8 * 60,
  warn_share: 75,
  assigning: 'manual' as 'manual' | 'turns',
  undo_seconds: 10,
  external: null as string | null,
}

export type Rules = typeof usual & { work: WorkHours }

export async function deskRules(now: Asking): Promise<Rules> {
  const [kept, holidays] = [
    await desk(now).selectFrom('desk_rules').selectAll().executeTakeFirst(),
    await desk(now)
      .selectFrom('desk_holidays')
      .select(sql<string>`to_char(day, 'YYYY-MM-DD')`.as('name'))
      .where('day', '>=', sql<Date>`(${now.at}::timestamptz - interval '400 days')::date`)
      .execute(),
  ]
  const rules = { ...usual, ...kept }
  return {
    ...rules,
    work: {
      week: readWeek(rules.hours) ?? readWeek(usualWeek) ?? [],
      holidays: new Set(holidays.map(({ name }) => name)),
      zone: now.business.timeZone,
    },
  }
}

export type RuleRow = CaseTables['desk_rules']
export { writeWeek }
