// The channel in figures: a year at a time, after it has ended, and only where many reports came. Few and none look the same.
// @fulfils R80 R140
import { sql, type Asking, type Indicator, type Reading, type Span } from '#kernel'
import { about } from '#methods/disclosure'
import { today } from './days.ts'
import { speakup } from './tables.ts'

/** Under so many reports a year nothing is said, not even that there were fewer: ten, rounded to the nearest five. */
export const fewest = 10

type Counted = { received: number; confirmed: number; answered: number }

/** What a year that is over brought, deleted reports included; undefined where it must not be said. */
export async function countOf(now: Asking, year: number): Promise<Counted | undefined> {
  if (Number(today(now).slice(0, 4)) <= year) return undefined
  const kept = await speakup(now)
    .selectFrom('speakup_reports')
    .select([
      sql<number>`count(*)::int`.as('received'),
      sql<number>`(count(*) filter (where acknowledged_on <= acknowledge_by))::int`.as('confirmed'),
      sql<number>`(count(*) filter (where feedback_on <= feedback_by))::int`.as('answered'),
    ])
    .where('received_on', '>=', `${year}-01-01`)
    .where('received_on', '<', `${year + 1}-01-01`)
    .executeTakeFirstOrThrow()
  const gone = await speakup(now)
    .selectFrom('speakup_tallies')
    .select(['received', 'confirmed', 'answered'])
    .where('year', '=', year)
    .executeTakeFirst()
  const received = kept.received + (gone?.received ?? 0)
  if (received < fewest) return undefined
  return {
    received,
    confirmed: kept.confirmed + (gone?.confirmed ?? 0),
    answered: kept.answered + (gone?.answered ?? 0),
  }
}

/** The year of a span: the one it begins in, in the business's own time. */
const yearOf = (now: Asking, { from }: Span): number =>
  Number(
    from
      .toLocaleDateString('en-CA', { timeZone: now.business.timeZone, year: 'numeric' })
      .slice(0, 4),
  )

const share =
  (part: 'confirmed' | 'answered') =>
  async (now: Asking, span: Span): Promise<Reading | undefined> => {
    const counted = await countOf(now, yearOf(now, span))
    return counted && { kind: 'share', part: counted[part], of: counted.received }
  }

const ours = { owner: 'ethics-contact', period: 'year', aboutPeople: true } as const

export const indicators: readonly Indicator[] = [
  {
    name: 'speakup.reports',
    unit: 'number',
    better: 'neither',
    ...ours,
    async read(now, span) {
      const counted = await countOf(now, yearOf(now, span))
      return counted && { kind: 'count', events: about(counted.received) }
    },
  },
  {
    name: 'speakup.confirmed-in-time',
    unit: 'percent',
    better: 'higher',
    ...ours,
    read: share('confirmed'),
  },
  {
    name: 'speakup.answered-in-time',
    unit: 'percent',
    better: 'higher',
    ...ours,
    read: share('answered'),
  },
]
