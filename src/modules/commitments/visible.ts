// Which promises, mistakes and decisions an actor may see, as queries to start from.
import { sql, type Asking } from '#kernel'
import { inConfidence, mayShow, onDesk } from './policy.ts'
import { commitments } from './tables.ts'

/** Public ones; on the desk all but the confined; those who answer for one, made it or asked for it see it besides. */
export function visibleCommitments(now: Asking) {
  const { actor } = now
  const mine = actor.person
  return commitments(now).selectFrom('commitments').where(sql<boolean>`(commitments.public
    or (${onDesk(actor)} and not commitments.confined) or (${inConfidence(actor)} and commitments.confined)
    or (${mine}::uuid is not null and (commitments.owner = ${mine} or commitments.made_by = ${mine} or exists (
      select from commitment_asked a join commitment_sources s on s.business = a.business and s.kind = a.kind and s.source = a.source
      where s.commitment = commitments.id and a.person = ${mine} and not commitments.confined))))`)
}

export const visibleMistakes = (now: Asking) =>
  commitments(now)
    .selectFrom('mistakes')
    .where(
      sql<boolean>`(mistakes.published_at is not null or mistakes.owner = ${now.actor.person} or ${mayShow(now.actor, null) === true})`,
    )

export const visibleDecisions = (now: Asking) =>
  commitments(now)
    .selectFrom('logged_decisions')
    .where(sql<boolean>`(logged_decisions.public or ${onDesk(now.actor)})`)
