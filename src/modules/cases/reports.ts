// How long people wait, what is still open, how complaints end and how people found it: with sample size and doubt.
// @fulfils R42 R58 R61 R66
import { share, waitCurve, waitQuantile } from '#methods/statistics'
import { workCounter, type WorkHours } from '#methods/calendar'
import { nothing, question, sql, z, type Asking } from '#kernel'
import { groupOutcomes } from './group-outcomes.ts'
import { mayArrange, mayLog } from './policy.ts'
import { deskRules } from './rules.ts'
import { desk } from './tables.ts'

export const seeReports = question({
  name: 'cases.see-reports',
  input: z.object({ days: z.coerce.number().int().min(7).max(730).default(90) }),
  subject: nothing,
  may: mayLog,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'figures without persons' },

  async run(now, { days }) {
    const { work } = await deskRules(now)
    const since = new Date(now.at.getTime() - days * 86_400_000)
    const [waits, backlog, causes, outcomes, ratings, goodwill] = [
      await waiting(now, since, work),
      await backlogOf(now),
      await causesOf(now, since),
      await outcomesOf(now, since),
      await ratingsOf(now, since),
      await goodwillOf(now, since),
    ]
    const lead = mayArrange(now.actor, null) === true
    return {
      days,
      waits,
      backlog,
      causes,
      outcomes,
      ratings,
      goodwill,
      groups: lead ? await groupOutcomes(now) : null,
    }
  },
})

export type ReportsSeen = NonNullable<(typeof seeReports)['answers']>

/** So many of the newest cases say how long people wait; where there are more, the page says that it rests on these. */
const newest = 5000

/** Working hours until the first answer of a person; cases still waiting count too. */
async function waiting(now: Asking, since: Date, work: WorkHours) {
  const rows = await desk(now)
    .selectFrom('cases')
    .select(['track', 'opened_at', 'first_answer_at', 'closed_at'])
    .where('track', 'in', ['question', 'complaint'])
    .where('opened_at', '>=', since)
    .where('import', 'is', null)
    .where('merged_into', 'is', null)
    .where(sql<boolean>`closed_how is distinct from 'unwanted'`)
    .orderBy('opened_at', 'desc')
    .limit(newest)
    .execute()
  const minutes = workCounter(since, now.at, work)
  const tracks = [...Map.groupBy(rows, (row) => row.track)].map(([track, cases]) => {
    const curve = waitCurve(
      cases.map(({ opened_at, first_answer_at, closed_at }) => ({
        time: minutes(opened_at, first_answer_at ?? closed_at ?? now.at) / 60,
        answered: first_answer_at !== null,
      })),
    )
    return {
      track,
      n: cases.length,
      still: cases.filter((one) => one.first_answer_at === null && one.closed_at === null).length,
      median: waitQuantile(curve, 0.5),
      p90: waitQuantile(curve, 0.9),
    }
  })
  return { tracks, newest: rows.length === newest ? newest : null }
}

const backlogOf = (now: Asking) =>
  desk(now)
    .selectFrom('cases')
    .select([
      'track',
      sql<number>`count(*)::int`.as('open'),
      sql<number>`count(*) filter (where due_at < ${now.at})::int`.as('late'),
      sql<Date | null>`min(opened_at)`.as('oldest'),
    ])
    .where('closed_at', 'is', null)
    .where('track', 'in', ['question', 'complaint'])
    .groupBy('track')
    .execute()

const causesOf = (now: Asking, since: Date) =>
  desk(now)
    .selectFrom('cases')
    .innerJoin('case_causes', 'case_causes.id', 'cases.cause')
    .select([
      'case_causes.name',
      sql<number>`count(*)::int`.as('n'),
      sql<number>`count(*) filter (where cases.mistake)::int`.as('mistakes'),
      sql<number>`count(*) filter (where cases.track = 'complaint')::int`.as('complaints'),
    ])
    .where('cases.track', '<>', 'concern')
    .where('cases.opened_at', '>=', since)
    .groupBy('case_causes.name')
    .orderBy('n', 'desc')
    .limit(20)
    .execute()

async function outcomesOf(now: Asking, since: Date) {
  const { decided, upheld, reviewed, overturned } = await desk(now)
    .selectFrom('case_decisions as one')
    .leftJoin('case_decisions as other', (join) =>
      join.onRef('other.case', '=', 'one.case').on('other.round', '=', 2),
    )
    .select([
      sql<number>`count(*)::int`.as('decided'),
      sql<number>`count(*) filter (where one.outcome in ('upheld', 'partly'))::int`.as('upheld'),
      sql<number>`count(other.outcome)::int`.as('reviewed'),
      sql<number>`count(*) filter (where other.outcome <> one.outcome or other.remedy <> one.remedy)::int`.as(
        'overturned',
      ),
    ])
    .where('one.round', '=', 1)
    .where('one.at', '>=', since)
    .where('one.outcome', 'not in', ['withdrawn', 'out-of-scope'])
    .executeTakeFirstOrThrow()
  return {
    decided,
    upheld: share(upheld, decided),
    reviewed,
    overturned: share(overturned, reviewed),
  }
}

/** Satisfied is 4 or 5 of 5, of those who answered; how many were asked stands beside it. */
async function ratingsOf(now: Asking, since: Date) {
  const { asked, process, process_good, outcome, outcome_good } = await desk(now)
    .selectFrom('case_invitations')
    .leftJoin('case_ratings', 'case_ratings.case', 'case_invitations.case')
    .select([
      sql<number>`count(*)::int`.as('asked'),
      sql<number>`count(case_ratings.process)::int`.as('process'),
      sql<number>`count(*) filter (where case_ratings.process >= 4)::int`.as('process_good'),
      sql<number>`count(case_ratings.outcome)::int`.as('outcome'),
      sql<number>`count(*) filter (where case_ratings.outcome >= 4)::int`.as('outcome_good'),
    ])
    .where('case_invitations.at', '>=', since)
    .executeTakeFirstOrThrow()
  return {
    asked,
    process: share(process_good, process),
    outcome: share(outcome_good, outcome),
  }
}

const goodwillOf = (now: Asking, since: Date) =>
  desk(now)
    .selectFrom('case_decisions')
    .select([
      sql<number>`count(*)::int`.as('times'),
      sql<number>`coalesce(sum(cents), 0)::int`.as('cents'),
    ])
    .where('goodwill', '=', true)
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
