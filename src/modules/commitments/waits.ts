// Promises of mine that are due soon or late, kept ones that nobody has looked at, and for leadership what is overdue.
// @fulfils R123
import type { Asking, Waiting } from '#kernel'
import { deskPath } from './links.ts'
import { mayShow, onDesk } from './policy.ts'
import { commitments } from './tables.ts'

const week = 7 * 86_400_000

export async function waits(now: Asking): Promise<Waiting[]> {
  const { person } = now.actor
  if (person === null) return []
  const mine = await commitments(now)
    .selectFrom('commitments')
    .select(['id', 'title', 'due_at'])
    .where('owner', '=', person)
    .where('state', '=', 'open')
    .where('due_at', '<', new Date(now.at.getTime() + week))
    .orderBy('due_at')
    .limit(20)
    .execute()
  const own = mine.map(({ id, title, due_at }): Waiting => ({
    say: { key: 'commitments.waits-mine', values: { title } },
    href: deskPath(id),
    due: due_at,
  }))
  if (!onDesk(now.actor) || mayShow(now.actor, null) !== true) return own
  const { late, follow } = await ofLeadership(now)
  return [
    ...own,
    ...(late > 0
      ? [
          {
            say: { key: 'commitments.waits-late', values: { n: late } },
            href: '/desk/commitments?state=overdue',
          },
        ]
      : []),
    ...follow.map(({ id, title, follow_up_at }): Waiting => ({
      say: { key: 'commitments.waits-follow-up', values: { title } },
      href: `/mistakes/${id}`,
      due: follow_up_at,
    })),
  ]
}

async function ofLeadership(now: Asking) {
  const { late } = await commitments(now)
    .selectFrom('commitments')
    .select((select) => select.fn.countAll<string>().as('late'))
    .where('state', '=', 'open')
    .where('confined', '=', false)
    .where('due_at', '<', now.at)
    .where((where) =>
      where.or([where('owner', '!=', now.actor.person), where('owner', 'is', null)]),
    )
    .executeTakeFirstOrThrow()
  const follow = await commitments(now)
    .selectFrom('mistakes')
    .select(['id', 'title', 'follow_up_at'])
    .where('followed_up_at', 'is', null)
    .where('published_at', 'is not', null)
    .where('follow_up_at', '<', new Date(now.at.getTime() + week))
    .orderBy('follow_up_at')
    .limit(10)
    .execute()
  return { late: Number(late), follow }
}
