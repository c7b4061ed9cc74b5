// What the trust page says of rights over data: counts of a year, never so few that they tell of one person.
// @fulfils R12 R14
import { sql, type Asking, type PublicSection } from '#kernel'
import { privacy } from './tables.ts'

const fewest = 5
const noticeLink = '/privacy'

export async function publishes(now: Asking): Promise<PublicSection[]> {
  const since = new Date(now.at.getTime() - 365 * 86_400_000)
  const requests = await privacy(now)
    .selectFrom('privacy_requests')
    .select([
      sql<number>`count(*)::int`.as('answered'),
      sql<number>`(count(*) filter (where decided_at <= due_at))::int`.as('in_time'),
      sql<number>`(count(*) filter (where state = 'refused'))::int`.as('refused'),
    ])
    .where('decided_at', '>', since)
    .where('state', 'in', ['answered', 'refused'])
    .executeTakeFirstOrThrow()
  const breaches = await privacy(now)
    .selectFrom('privacy_breaches')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where notified_at is not null))::int`.as('notified'),
    ])
    .where('noticed_at', '>', since)
    .executeTakeFirstOrThrow()
  const line = (name: string, value: number, harm = false) => ({
    name: { key: `privacy.public.${name}` },
    value,
    harm: harm && value > 0,
  })
  const many = requests.answered >= fewest
  const lines = [
    ...(many
      ? [
          line('answered', requests.answered),
          line('in-time', requests.in_time),
          line('refused', requests.refused),
        ]
      : []),
    ...(breaches.all > 0
      ? [line('breaches', breaches.all, true), line('notified', breaches.notified)]
      : []),
  ]
  return [
    {
      id: 'privacy.rights',
      order: 30,
      title: { key: 'privacy.public.title' },
      lead: { key: 'privacy.public.lead' },
      empty: { key: 'privacy.public.none' },
      lines,
      ...(!many && requests.answered > 0 ? { withheld: { key: 'privacy.public.few' } } : {}),
      more: { href: noticeLink, say: { key: 'privacy.place-notice' } },
    },
  ]
}
