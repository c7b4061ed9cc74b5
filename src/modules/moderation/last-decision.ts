// What this moderator decided last, as long as it can be taken back; and what the machine had thought, if it was hidden.
import { me, type Asking } from '#kernel'
import { undoMinutes } from './promises.ts'
import { moderation } from './tables.ts'

export async function lastDecision(now: Asking) {
  const found = await moderation(now)
    .selectFrom('moderation_decisions')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .select(['moderation_decisions.id', 'moderation_decisions.batch', 'moderation_decisions.at'])
    .select(['moderation_decisions.content', 'moderation_decisions.account'])
    .select(['moderation_decisions.blind', 'moderation_decisions.suggestion'])
    .select('moderation_matters.title')
    .where('moderation_decisions.decided_by', '=', me(now))
    .where('moderation_decisions.undone_at', 'is', null)
    .where('moderation_decisions.replaces', 'is', null)
    .where('moderation_decisions.at', '>', new Date(now.at.getTime() - undoMinutes * 60_000))
    .orderBy('moderation_decisions.at', 'desc')
    .orderBy('moderation_decisions.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) return null
  const { blind, suggestion, ...last } = found
  return {
    ...last,
    until: new Date(found.at.getTime() + undoMinutes * 60_000),
    /** Told now that it can no longer sway anybody. */
    thought: blind && suggestion ? suggestion.content : null,
  }
}
export type LastDecision = Awaited<ReturnType<typeof lastDecision>>
