// Letters that cannot leave the house for an hour and more, or did not arrive in the last month.
import { runsBusiness, sql, type Asking, type Waiting } from '#kernel'
import { letters } from './tables.ts'

const hour = 3_600_000

export async function waits(now: Asking): Promise<Waiting[]> {
  if (!runsBusiness(now.actor)) return []
  const late = new Date(now.at.getTime() - hour)
  const month = new Date(now.at.getTime() - 30 * 24 * hour)
  const found = await letters(now)
    .selectFrom('mail_letters')
    .select((is) => [
      sql<boolean>`state = 'waiting'`.as('unsent'),
      is.fn.countAll<number>().as('count'),
      is.fn.min('made_at').as('since'),
    ])
    .where((is) =>
      is.or([
        is.and([is('state', '=', 'waiting'), is('made_at', '<', late)]),
        is.and([is('state', 'in', ['failed', 'bounced']), is('made_at', '>', month)]),
      ]),
    )
    .groupBy(sql`state = 'waiting'`)
    .execute()
  return found.map(({ unsent, count, since }) => ({
    say: {
      key: unsent ? 'notifications.waits-unsent' : 'notifications.waits-undelivered',
      values: { count },
    },
    href: '/desk/work',
    since,
  }))
}
