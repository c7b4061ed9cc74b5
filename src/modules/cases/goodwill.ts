// Being generous within a written policy: up to how much at once, and how much in a year. Kindness is not arbitrary.
// @fulfils R63
import { instantOf, wallAt } from '#methods/calendar'
import { invalid, sql, type Acting, type Asking } from '#kernel'
import { desk } from './tables.ts'

export const goodwillPolicy = (now: Asking) =>
  desk(now)
    .selectFrom('goodwill_policies')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What has been given this year, in cents, and how often. */
export async function givenThisYear(now: Asking): Promise<{ cents: number; times: number }> {
  const zone = now.business.timeZone
  const { year } = wallAt(now.at, zone)
  const begin = instantOf(
    { year, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 },
    zone,
  )
  return desk(now)
    .selectFrom('case_decisions')
    .select([
      sql<number>`coalesce(sum(cents), 0)::int`.as('cents'),
      sql<number>`count(*)::int`.as('times'),
    ])
    .where('goodwill', '=', true)
    .where('at', '>=', begin)
    .executeTakeFirstOrThrow()
}

/** The policy a gesture stands on. Throws where there is none, or it is more than the policy allows. */
export async function withinPolicy(now: Acting, cents: number): Promise<number> {
  const policy = await desk(now)
    .selectFrom('goodwill_policies')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  if (!policy) throw invalid({ goodwill: 'cases.no-goodwill' })
  const most = policy.per_gesture / 100
  if (cents > policy.per_gesture)
    throw invalid({ value: { key: 'cases.goodwill-most', values: { most } } })
  const given = await givenThisYear(now)
  if (given.cents + cents > policy.per_year)
    throw invalid({
      value: {
        key: 'cases.goodwill-year',
        values: { left: Math.max(0, policy.per_year - given.cents) / 100 },
      },
    })
  return policy.number
}
