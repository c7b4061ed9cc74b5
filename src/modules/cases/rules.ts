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

const asked = new WeakMap<object, Promise<Rules>>()

/** Asked once in a transaction: whoever changes them reads them no more in it. */
export function deskRules(now: Asking): Promise<Rules> {
  const rules = asked.get(now) ?? readRules(now)
  asked.set(now, rules)
  return rules
}

async function readRules(now: Asking): Promise<Rules> {
  const { business, days, ...kept } = await desk(now)
    .selectFrom(sql<object>`(select 1)`.as('one'))
    .leftJoin('desk_rules', (join) => join.onTrue())
    .selectAll('desk_rules')
    .select(
      sql<string[]>`array(select to_char(day, 'YYYY-MM-DD') from desk_holidays
        where day >= (${now.at}::timestamptz - interval '400 days')::date)`.as('days'),
    )
    .executeTakeFirstOrThrow()
  const rules = { ...usual, ...(business === null ? {} : (kept as Partial<typeof usual>)) }
  return {
    ...rules,
    work: {
      week: readWeek(rules.hours) ?? readWeek(usualWeek) ?? [],
      holidays: new Set(days),
      zone: now.business.timeZone,
    },
  }
}

export type RuleRow = CaseTables['desk_rules']
export { writeWeek }
