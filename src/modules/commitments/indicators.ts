// How well promises are kept: counted from those that fell due, so that a promise put off does not look kept.
// @fulfils R35 R144
import { sql, type Asking, type Indicator, type Reading, type Span } from '#kernel'
import { commitments } from './tables.ts'

export const indicators: readonly Indicator[] = [
  {
    name: 'commitments.kept-in-time',
    unit: 'percent',
    better: 'higher',
    period: 'quarter',
    owner: 'owner',
    aboutPeople: false,
    read: keptInTime,
  },
]

/** Of the promises first due in the span, those kept by that first day. */
async function keptInTime(now: Asking, { from, until }: Span): Promise<Reading> {
  const found = await commitments(now)
    .selectFrom('commitments')
    .select([
      sql<number>`count(*)::int`.as('of'),
      sql<number>`(count(*) filter (where state = 'kept' and closed_at <= first_due_at))::int`.as(
        'part',
      ),
    ])
    .where('first_due_at', '>=', from)
    .where('first_due_at', '<', until)
    .executeTakeFirstOrThrow()
  return { kind: 'share', ...found }
}
