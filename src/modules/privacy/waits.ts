// Requests and breaches with their clocks, holds and assessments to look at again, and a night job that did not run.
// @fulfils R12 R13
import { runsBusiness, wears, type Asking, type Waiting } from '#kernel'
import { deskPath } from './request-link.ts'
import { privacy } from './tables.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  if (!runsBusiness(now.actor) && !wears(now.actor, 'ethics-contact')) return []
  const requests = await privacy(now)
    .selectFrom('privacy_requests')
    .select(['id', 'kind', 'asked_at', 'due_at'])
    .where('state', '=', 'open')
    .orderBy('due_at')
    .limit(30)
    .execute()
  const breaches = await privacy(now)
    .selectFrom('privacy_breaches')
    .select(['id', 'title', 'noticed_at', 'notify_by'])
    .where('closed_at', 'is', null)
    .limit(20)
    .execute()
  const soon = new Date(now.at.getTime() + 14 * 86_400_000)
  const holds = await privacy(now)
    .selectFrom('privacy_holds')
    .select(['placed_at', 'review_at'])
    .where('lifted_at', 'is', null)
    .where('review_at', '<', soon)
    .limit(20)
    .execute()
  const assessments = await privacy(now)
    .selectFrom('privacy_assessments')
    .select(['title', 'written_at', 'review_at'])
    .where('replaced_by', 'is', null)
    .where('review_at', '<', soon)
    .limit(20)
    .execute()
  return [
    ...requests.map(({ id, kind, asked_at, due_at }): Waiting => ({
      say: { key: `privacy.waits-${kind}` },
      href: deskPath(id),
      since: asked_at,
      due: due_at,
    })),
    ...breaches.map(({ id, title, noticed_at, notify_by }): Waiting => ({
      say: { key: 'privacy.waits-breach', values: { title } },
      href: `/desk/privacy/breaches/${id}`,
      since: noticed_at,
      due: notify_by,
    })),
    ...holds.map(({ placed_at, review_at }): Waiting => ({
      say: { key: 'privacy.waits-hold' },
      href: '/desk/privacy',
      since: placed_at,
      due: review_at,
    })),
    ...assessments.map(({ title, written_at, review_at }): Waiting => ({
      say: { key: 'privacy.waits-assessment', values: { title } },
      href: '/desk/privacy/assessments',
      since: written_at,
      due: review_at,
    })),
    ...(await nightJob(now)),
  ]
}

/** A retention job that has not run for two days is told: nothing goes by itself then. */
async function nightJob(now: Asking): Promise<Waiting[]> {
  const last = await privacy(now)
    .selectFrom('privacy_runs')
    .select('at')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && last.at.getTime() < now.at.getTime() - 2 * 86_400_000
    ? [{ say: { key: 'privacy.waits-job' }, href: '/desk/privacy/retention', since: last.at }]
    : []
}
