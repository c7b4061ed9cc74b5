// Answers that wait for approval, and what I answer for and have to look at again.
import type { Asking, Waiting } from '#kernel'
import { deskArticle, deskEntry } from './links.ts'
import { mayApprove } from './policy.ts'
import { knowledge } from './tables.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  const { person } = now.actor
  if (person === null) return []
  const mine = await knowledge(now)
    .selectFrom('help_articles')
    .select(['slug', 'review_at'])
    .where('owner', '=', person)
    .where('withdrawn_at', 'is', null)
    .where('review_at', '<', now.at)
    .orderBy('review_at')
    .limit(10)
    .execute()
  const articles = mine.map(({ slug, review_at }): Waiting => ({
    say: { key: 'knowledge.waits-review', values: { title: slug } },
    href: deskArticle(slug),
    due: review_at,
  }))
  if (mayApprove(now.actor, null) !== true) return articles
  const proposed = await knowledge(now)
    .selectFrom('help_entries')
    .select(['id', 'question', 'proposed_at'])
    .where('state', '=', 'proposed')
    .orderBy('proposed_at')
    .limit(6)
    .execute()
  return [
    ...articles,
    ...proposed.slice(0, 5).map(({ id, question, proposed_at }): Waiting => ({
      say: { key: 'knowledge.waits-approve', values: { question } },
      href: deskEntry(id),
      since: proposed_at,
    })),
    ...(proposed.length > 5
      ? [{ say: { key: 'knowledge.waits-more' }, href: '/desk/answers' }]
      : []),
  ]
}
