// On the desk: suggestions to look at, and ideas without an answer for two weeks.
import { type Asking, type Waiting } from '#kernel'
import { dayIn } from '#methods/calendar'
import { ideaPath } from './links.ts'
import { mayUseDesk } from './policy.ts'
import { visibleIdeas } from './visible.ts'

const twoWeeks = 14 * 86_400_000

export async function waits(now: Asking): Promise<Waiting[]> {
  if (now.actor.person === null || mayUseDesk(now.actor, null) !== true) return []
  const before = dayIn(new Date(now.at.getTime() - twoWeeks), now.business.timeZone)
  const found = await visibleIdeas(now)
    .where('ideas.hidden_at', 'is', null)
    .where((where) =>
      where.or([
        where('ideas.state', '=', 'waiting'),
        where.and([
          where('ideas.state', '=', 'open'),
          where('ideas.changed_at', 'is', null),
          where('ideas.said_on', '<=', before),
        ]),
      ]),
    )
    .select(['ideas.id', 'ideas.title', 'ideas.state', 'ideas.said_on'])
    .orderBy('ideas.said_on')
    .limit(20)
    .execute()
  return found.map((one): Waiting => ({
    say: {
      key: one.state === 'waiting' ? 'feedback.waits-look' : 'feedback.waits-answer',
      values: { title: one.title },
    },
    href: ideaPath(one.id),
    since: new Date(`${one.said_on}T12:00:00Z`),
  }))
}
