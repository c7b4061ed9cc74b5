// What was said about a matter: reports without their reporters, what machines found, notes, and the decision if there is one.
import { sql, type Asking, type Id } from '#kernel'
import { clauseIn } from '#guidelines'
import { moderation } from './tables.ts'

export async function repliesOf(now: Asking, matter: Id, blind: boolean) {
  const reports = await moderation(now)
    .selectFrom('moderation_reports')
    .select(['id', 'ground', 'clause', 'words', 'law', 'addresses', 'locale', 'at', 'trusted'])
    .where('matter', '=', matter)
    .orderBy('at')
    .limit(50)
    .execute()
  const clauses = await clauseIn(
    now,
    reports.flatMap((one) => one.clause ?? []),
    now.locale,
  )
  const flags = blind
    ? []
    : await moderation(now)
        .selectFrom('moderation_flags')
        .select(['id', 'kind', 'automation', 'version', 'score', 'explanation', 'at'])
        .where('matter', '=', matter)
        .orderBy('at')
        .limit(20)
        .execute()
  const notes = await moderation(now)
    .selectFrom('moderation_notes')
    .leftJoin('people', 'people.id', 'moderation_notes.person')
    .leftJoin('people as colleague', 'colleague.id', 'moderation_notes.asked')
    .select(['moderation_notes.id', 'moderation_notes.words', 'moderation_notes.at'])
    .select(['people.name', 'colleague.name as asked'])
    .where('moderation_notes.matter', '=', matter)
    .orderBy('moderation_notes.at')
    .limit(50)
    .execute()
  const decision = await moderation(now)
    .selectFrom('moderation_decisions')
    .leftJoin('people', 'people.id', 'moderation_decisions.decided_by')
    .select(['moderation_decisions.id', 'moderation_decisions.at', 'people.name'])
    .select(['moderation_decisions.content', 'moderation_decisions.account'])
    .select(['moderation_decisions.reach', 'moderation_decisions.until'])
    .select(['moderation_decisions.clause', 'moderation_decisions.law'])
    .select(['moderation_decisions.facts', 'moderation_decisions.undone_at'])
    .select(sql<boolean>`moderation_decisions.decided_by = ${now.actor.person}`.as('mine'))
    .where('moderation_decisions.matter', '=', matter)
    .orderBy('moderation_decisions.at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const ruled = await clauseIn(now, decision?.clause == null ? [] : [decision.clause], now.locale)
  return {
    reports: reports.map((one) => ({ ...one, clause: clauses.get(one.clause ?? '') ?? null })),
    flags,
    notes,
    decision: decision ? { ...decision, clause: ruled.get(decision.clause ?? '') ?? null } : null,
  }
}
