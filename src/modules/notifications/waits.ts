// Letters that did not arrive, or cannot leave the house at all.
import { runsBusiness, type Asking, type Waiting } from '#kernel'
import { letters } from './tables.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  if (!runsBusiness(now.actor)) return []
  const found = await letters(now)
    .selectFrom('mail_letters')
    .select((is) => [
      'state',
      is.fn.countAll<number>().as('count'),
      is.fn.min('made_at').as('since'),
    ])
    .where('state', 'in', ['waiting', 'failed', 'bounced'])
    .groupBy('state')
    .execute()
  const late = (one: { state: string; since: Date | null }) =>
    one.state !== 'waiting' ||
    now.at.getTime() - (one.since?.getTime() ?? now.at.getTime()) > 3_600_000
  return found.filter(late).map(({ state, count, since }) => ({
    say: {
      key: state === 'waiting' ? 'notifications.waits-unsent' : 'notifications.waits-undelivered',
      values: { count },
    },
    href: '/desk/work',
    since,
  }))
}
