// Requests to join that wait for whoever looks after the space.
import { runsBusiness, type Asking, type Waiting } from '#kernel'
import { spaces } from './tables.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  if (now.actor.person === null) return []
  const hatted = now.actor.hats.flatMap((held) => (held.hat === 'moderator' ? [held.space] : []))
  let query = spaces(now)
    .selectFrom('space_requests')
    .innerJoin('spaces', 'spaces.id', 'space_requests.space')
    .select(['spaces.slug', 'spaces.name'])
    .select((is) => [is.fn.countAll<number>().as('count'), is.fn.min('asked_at').as('since')])
    .where('answered_at', 'is', null)
    .where('spaces.closed_at', 'is', null)
    .groupBy(['spaces.slug', 'spaces.name'])
  if (!runsBusiness(now.actor) && !hatted.includes(null))
    query = query.where((is) =>
      is.or([
        is('spaces.owner', '=', now.actor.person),
        is(
          'spaces.id',
          'in',
          hatted.flatMap((space) => space ?? []).concat('00000000-0000-0000-0000-000000000000'),
        ),
      ]),
    )
  const found = await query.execute()
  return found.map(({ slug, name, count, since }) => ({
    say: { key: 'spaces.waits', values: { count, name } },
    href: `/desk/spaces/${slug}`,
    since,
  }))
}
