// What was decided earlier under the same clause, so that like is treated alike.
// @fulfils R60 R61
import { sql, type Asking, type Id } from '#kernel'
import { addPeriod } from '#methods/calendar'
import type { AccountMeasure, Content } from './shapes.ts'
import { moderation } from './tables.ts'

export type Similar = {
  guideline: Id
  number: number
  content: Content
  account: AccountMeasure
  times: number
  /** How many of them an appeal undid. */
  undone: number
}

/** Counts by clause (the same in every version) of the last two years. */
export const similarDecisions = (now: Asking): Promise<Similar[]> =>
  moderation(now)
    .selectFrom('moderation_decisions')
    .select(['clause_guideline as guideline', 'clause_number as number', 'content', 'account'])
    .select(sql<number>`count(*)::int`.as('times'))
    .select(sql<number>`count(*) filter (where undone_by = 'appeal')::int`.as('undone'))
    .where('clause_guideline', 'is not', null)
    .where('at', '>', addPeriod(now.at, { months: -24 }, now.business.timeZone))
    .where((is) => is.or([is('undone_by', 'is', null), is('undone_by', '=', 'appeal')]))
    .groupBy(['clause_guideline', 'clause_number', 'content', 'account'])
    .orderBy('times', 'desc')
    .limit(200)
    .execute() as Promise<Similar[]>
