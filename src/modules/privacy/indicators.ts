// Whether people get their answer by the day they were promised.
// @fulfils R12 R144
import { sql, type Asking, type Indicator, type Reading, type Span } from '#kernel'
import { privacy } from './tables.ts'

export const indicators: readonly Indicator[] = [
  {
    name: 'privacy.answered-in-time',
    unit: 'percent',
    better: 'higher',
    period: 'quarter',
    owner: 'owner',
    aboutPeople: false,
    read: answeredInTime,
  },
]

/** Of the requests due in the span, those decided by their day. */
async function answeredInTime(now: Asking, { from, until }: Span): Promise<Reading> {
  const found = await privacy(now)
    .selectFrom('privacy_requests')
    .select([
      sql<number>`count(*)::int`.as('of'),
      sql<number>`(count(*) filter (where decided_at <= due_at))::int`.as('part'),
    ])
    .where('due_at', '>=', from)
    .where('due_at', '<', until)
    .where('state', 'in', ['open', 'answered', 'refused'])
    .executeTakeFirstOrThrow()
  return { kind: 'share', ...found }
}
