// What the public is told: how complaints go here, what is promised by when, and how the last year went.
// @fulfils R59
import { sql, type Asking, type PublicSection } from '#kernel'
import { deskRules } from './rules.ts'
import { desk } from './tables.ts'

/** Fewer decisions than this say more about people than about us. */
const enough = 10

export async function publishes(now: Asking): Promise<PublicSection[]> {
  const rules = await deskRules(now)
  const { n, upheld } = await desk(now)
    .selectFrom('case_decisions')
    .select([
      sql<number>`count(*)::int`.as('n'),
      sql<number>`count(*) filter (where outcome in ('upheld', 'partly'))::int`.as('upheld'),
    ])
    .where('round', '=', 1)
    .where(sql<boolean>`at > ${now.at}::timestamptz - interval '1 year'`)
    .executeTakeFirstOrThrow()
  const hours = (minutes: number) => ({
    key: 'cases.public.hours',
    values: { hours: Math.ceil(minutes / 60) },
  })
  return [
    {
      id: 'cases.complaints',
      order: 30,
      title: { key: 'cases.public.title' },
      lead: { key: 'cases.public.lead' },
      lines: [
        { name: { key: 'cases.public.answer' }, value: hours(rules.answer_minutes) },
        { name: { key: 'cases.public.acknowledge' }, value: hours(rules.acknowledge_minutes) },
        { name: { key: 'cases.public.decide' }, value: hours(rules.decide_minutes) },
        { name: { key: 'cases.public.review' }, value: hours(rules.review_minutes) },
        ...(n >= enough
          ? [
              { name: { key: 'cases.public.decided' }, value: n },
              { name: { key: 'cases.public.upheld' }, value: upheld },
            ]
          : []),
      ],
      ...(n < enough ? { withheld: { key: 'cases.public.few' } } : {}),
      more: { href: '/contact/complaint', say: { key: 'cases.place-complain' } },
    },
  ]
}
