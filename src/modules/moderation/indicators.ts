// How fairly content is decided about: how soon, and how often somebody else found the first decision wrong.
// @fulfils R88 R95
import { sql, type Asking, type Indicator, type Reading, type Span } from '#kernel'
import { moderation } from './tables.ts'

const ours = { owner: 'moderator', period: 'month', aboutPeople: false } as const

export const indicators: readonly Indicator[] = [
  {
    name: 'moderation.time-to-decide',
    unit: 'hours',
    better: 'lower',
    ...ours,
    read: timeToDecide,
  },
  {
    name: 'moderation.appeals-overturned',
    unit: 'percent',
    better: 'neither',
    ...ours,
    period: 'quarter',
    read: overturned,
  },
  {
    name: 'moderation.decided-in-time',
    unit: 'percent',
    better: 'higher',
    ...ours,
    read: inTime,
  },
]

/** Hours from the first report, flag or hold to a person's decision; what is undecided counts as long as it has waited. */
async function timeToDecide(now: Asking, { from, until }: Span): Promise<Reading> {
  const rows = await moderation(now)
    .selectFrom('moderation_matters')
    .select(['opened_at', 'decided_at'])
    .where('opened_at', '>=', from)
    .where('opened_at', '<', until)
    .limit(100_000)
    .execute()
  const end = until < now.at ? until : now.at
  const apart = (a: Date, b: Date) => Math.max(0, b.getTime() - a.getTime()) / 3_600_000
  const decided = rows.flatMap(({ opened_at, decided_at }) =>
    decided_at !== null && decided_at < end ? [apart(opened_at, decided_at)] : [],
  )
  const open = rows.flatMap(({ opened_at, decided_at }) =>
    decided_at !== null && decided_at < end ? [] : [apart(opened_at, end)],
  )
  return { kind: 'waits', hours: decided, open }
}

async function overturned(now: Asking, { from, until }: Span): Promise<Reading> {
  const found = await moderation(now)
    .selectFrom('moderation_appeals')
    .select([
      sql<number>`count(*)::int`.as('of'),
      sql<number>`(count(*) filter (where outcome in ('upheld', 'lessened')))::int`.as('part'),
    ])
    .where('outcome', 'is not', null)
    .where('decided_at', '>=', from)
    .where('decided_at', '<', until)
    .executeTakeFirstOrThrow()
  return { kind: 'share', ...found }
}

/** Of what was promised to be looked at within this time, how much a person had decided by then. */
async function inTime(now: Asking, { from, until }: Span): Promise<Reading> {
  const found = await moderation(now)
    .selectFrom('moderation_matters')
    .select([
      sql<number>`count(*)::int`.as('of'),
      sql<number>`(count(*) filter (where decided_at <= promised_at))::int`.as('part'),
    ])
    .where('promised_at', '>=', from)
    .where('promised_at', '<', until < now.at ? until : now.at)
    .executeTakeFirstOrThrow()
  return { kind: 'share', ...found }
}
