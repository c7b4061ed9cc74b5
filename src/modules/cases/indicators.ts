// How people are answered and how complaints end: measures from the cases themselves, never from what agents say of them.
// @fulfils R59 R66 R136
import { sql, type Asking, type Indicator, type Reading, type Span } from '#kernel'
import { desk } from './tables.ts'

const ours = { owner: 'agent', period: 'month', aboutPeople: false } as const
const complaints = { owner: 'owner', period: 'quarter' } as const

export const indicators: readonly Indicator[] = [
  { name: 'cases.first-answer', unit: 'hours', better: 'lower', ...ours, read: firstAnswer },
  {
    name: 'cases.complaints',
    unit: 'number',
    better: 'neither',
    ...complaints,
    aboutPeople: false,
    besides: { indicator: 'indicators.channel-awareness', below: 0.7 },
    codes: ['GRI 2-25', 'GRI 2-26'],
    read: counted,
  },
  {
    name: 'cases.complaints-upheld',
    unit: 'percent',
    better: 'neither',
    ...complaints,
    aboutPeople: true,
    read: upheld,
  },
  {
    name: 'cases.fair-process',
    unit: 'percent',
    better: 'higher',
    ...complaints,
    aboutPeople: true,
    read: fairProcess,
  },
]

const count = sql<number>`count(*)::int`

/** Hours to the first answer of a person; a case without one counts as long as it has waited. */
async function firstAnswer(now: Asking, { from, until }: Span): Promise<Reading> {
  const rows = await desk(now)
    .selectFrom('cases')
    .select(['opened_at', 'first_answer_at'])
    .where('opened_at', '>=', from)
    .where('opened_at', '<', until)
    .where('track', '<>', 'concern')
    .where('merged_into', 'is', null)
    .where('import', 'is', null)
    .limit(100_000)
    .execute()
  const hour = 3_600_000
  const since = (opened: Date, end: Date) => Math.max(0, end.getTime() - opened.getTime()) / hour
  const end = until < now.at ? until : now.at
  const hours: number[] = []
  const open: number[] = []
  for (const { opened_at, first_answer_at } of rows)
    if (first_answer_at !== null && first_answer_at < end)
      hours.push(since(opened_at, first_answer_at))
    else open.push(since(opened_at, end))
  return { kind: 'waits', hours, open }
}

async function counted(now: Asking, { from, until }: Span): Promise<Reading> {
  const found = await desk(now)
    .selectFrom('cases')
    .select(count.as('events'))
    .where('track', '=', 'complaint')
    .where('opened_at', '>=', from)
    .where('opened_at', '<', until)
    .where('import', 'is', null)
    .executeTakeFirstOrThrow()
  return { kind: 'count', events: found.events }
}

/** Of the complaints decided for the first time in the span, those found right wholly or in part. */
async function upheld(now: Asking, { from, until }: Span): Promise<Reading> {
  const found = await desk(now)
    .selectFrom('case_decisions')
    .select([
      count.as('of'),
      sql<number>`(count(*) filter (where outcome in ('upheld', 'partly')))::int`.as('part'),
    ])
    .where('round', '=', 1)
    .where('outcome', 'in', ['upheld', 'partly', 'not-upheld'])
    .where('at', '>=', from)
    .where('at', '<', until)
    .executeTakeFirstOrThrow()
  return { kind: 'share', ...found }
}

/** Of those who said how the process was, the share who gave it four or five of five; asked apart from the outcome. */
async function fairProcess(now: Asking, { from, until }: Span): Promise<Reading> {
  const found = await desk(now)
    .selectFrom('case_ratings')
    .select([count.as('of'), sql<number>`(count(*) filter (where process >= 4))::int`.as('part')])
    .where('process', 'is not', null)
    .where('at', '>=', from)
    .where('at', '<', until)
    .executeTakeFirstOrThrow()
  return { kind: 'share', ...found }
}
