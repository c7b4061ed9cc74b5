// What waits for somebody of the desk: what is theirs and due, what nobody has, reviews to decide, concerns to hear.
import { sql, type Asking, type Waiting } from '#kernel'
import { caseLink } from './links.ts'
import { mayArrange, mayUseDesk } from './policy.ts'
import { desk } from './tables.ts'
import { visibleCases } from './visible.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  const { person } = now.actor
  if (person === null || mayUseDesk(now.actor, null) !== true) return []
  const [mine, unkept, reviews] = [
    await visibleCases(now)
      .select(['cases.id', 'cases.subject', 'cases.reference', 'cases.due_at', 'cases.latest_at'])
      .where('cases.closed_at', 'is', null)
      .where('cases.assignee', '=', person)
      .where('cases.state', 'in', ['new', 'open'])
      .where(sql<boolean>`(cases.snoozed_until is null or cases.snoozed_until <= ${now.at})`)
      .orderBy(sql`cases.due_at asc nulls last`)
      .limit(10)
      .execute(),
    await visibleCases(now)
      .select([
        sql<number>`count(*)::int`.as('n'),
        sql<Date | null>`min(cases.due_at)`.as('due'),
        sql<Date | null>`min(cases.opened_at)`.as('since'),
      ])
      .where('cases.closed_at', 'is', null)
      .where('cases.assignee', 'is', null)
      .where('cases.state', 'in', ['new', 'open'])
      .executeTakeFirstOrThrow(),
    await reviewsOf(now, person),
  ]
  return [
    ...mine.map(({ id, subject, reference, due_at, latest_at }): Waiting => ({
      say: { key: 'cases.waits-mine', values: { subject: subject === '' ? reference : subject } },
      href: caseLink(id),
      since: latest_at,
      due: due_at,
    })),
    ...(unkept.n > 0
      ? [
          {
            say: { key: 'cases.waits-unkept', values: { n: unkept.n } },
            href: '/desk/cases?who=nobody',
            since: unkept.since,
            due: unkept.due,
          },
        ]
      : []),
    ...reviews,
  ]
}

async function reviewsOf(now: Asking, person: string): Promise<Waiting[]> {
  const lead = mayArrange(now.actor, null) === true
  const rows = await desk(now)
    .selectFrom('case_reviews')
    .innerJoin('cases', 'cases.id', 'case_reviews.case')
    .select([
      'cases.id',
      'cases.reference',
      'case_reviews.asked_at',
      'case_reviews.reviewer',
      'cases.due_at',
    ])
    .where('case_reviews.decided_at', 'is', null)
    .where((is) =>
      is.or([
        is('case_reviews.reviewer', '=', person),
        ...(lead
          ? [
              is.and([
                is('case_reviews.reviewer', 'is', null),
                is('case_reviews.invitation', 'is', null),
              ]),
            ]
          : []),
      ]),
    )
    .limit(10)
    .execute()
  return rows.map(({ id, reference, asked_at, reviewer, due_at }) => ({
    say: {
      key: reviewer === person ? 'cases.waits-review' : 'cases.waits-reviewer',
      values: { reference },
    },
    href: `${caseLink(id)}/decision`,
    since: asked_at,
    due: due_at,
  }))
}
