// What waits for a moderator: matters with their promise, appeals they may judge, questions of colleagues.
import { runsBusiness, sql, wears, type Asking, type Waiting } from '#kernel'
import { moderation } from './tables.ts'
import { learntLink } from './links.ts'
import { triageRows } from './triage-tables.ts'
import { isOpen, visibleMatters } from './visible.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  const { actor } = now
  if (actor.person === null) return []
  const moderates = runsBusiness(actor) || actor.hats.some(({ hat }) => hat === 'moderator')
  const judges = moderates || wears(actor, 'ombudsperson') || wears(actor, 'ethics-contact')
  const found: Waiting[] = []
  if (moderates) {
    const open = await visibleMatters(now)
      .select((is) => is.fn.countAll<number>().as('count'))
      .select((is) => is.fn.min('moderation_matters.promised_at').as('due'))
      .where(isOpen)
      .executeTakeFirstOrThrow()
    if (open.count > 0)
      found.push({
        say: { key: 'moderation.waits', values: { count: open.count } },
        href: '/desk/moderation',
        due: open.due,
      })
  }
  if (runsBusiness(actor) || wears(actor, 'moderator', null))
    found.push(...(await modelsToSettle(now)))
  if (!judges) return found
  const appeals = await moderation(now)
    .selectFrom('moderation_appeals')
    .innerJoin('moderation_decisions', 'moderation_decisions.id', 'moderation_appeals.decision')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .select((is) => is.fn.countAll<number>().as('count'))
    .select((is) => is.fn.min('moderation_appeals.due_at').as('due'))
    .where('moderation_appeals.decided_at', 'is', null)
    .where(
      sql<boolean>`not moderation_took_part(moderation_matters.business, moderation_matters.id, ${actor.person}::uuid)`,
    )
    .executeTakeFirstOrThrow()
  if (appeals.count > 0)
    found.push({
      say: { key: 'moderation.waits-appeals', values: { count: appeals.count } },
      href: '/desk/appeals',
      due: appeals.due,
    })
  return found
}

async function modelsToSettle(now: Asking): Promise<Waiting[]> {
  const proposed = await triageRows(now)
    .selectFrom('moderation_models')
    .select(['id', 'version', 'at'])
    .where('state', '=', 'proposed')
    .orderBy('at')
    .limit(5)
    .execute()
  return proposed.map(({ id, version, at }) => ({
    say: { key: 'moderation.waits-model', values: { version } },
    href: learntLink(id),
    since: at,
  }))
}
