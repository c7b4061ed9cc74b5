// A statement of reasons with everything it says: measure, facts, clause, how it was found, what machines did, what next.
// @fulfils R88 R92
import { sql, type Asking, type Id } from '#kernel'
import { clauseIn } from '#guidelines'
import { appealUntil } from './promises.ts'
import { moderation } from './tables.ts'
import { termsOf } from './terms.ts'

/** The statement of the lesser decision that took its place after an appeal. */
const insteadOf = sql<Id | null>`(select s.id from moderation_statements s join moderation_decisions d
  on d.business = s.business and d.id = s.decision where d.replaces = moderation_decisions.id)`

export async function loadStatement(now: Asking, statement: Id, locale?: string) {
  const found = await moderation(now)
    .selectFrom('moderation_statements')
    .innerJoin('moderation_decisions', 'moderation_decisions.id', 'moderation_statements.decision')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .leftJoin('people', 'people.id', 'moderation_statements.person')
    .leftJoin('spaces', 'spaces.id', 'moderation_matters.space')
    .select(['moderation_statements.id', 'moderation_statements.person'])
    .select(['moderation_statements.locale', 'moderation_statements.at'])
    .select(['moderation_decisions.id as decision', 'moderation_decisions.content'])
    .select(['moderation_decisions.account', 'moderation_decisions.reach'])
    .select(['moderation_decisions.until', 'moderation_decisions.ground'])
    .select(['moderation_decisions.clause', 'moderation_decisions.law'])
    .select(['moderation_decisions.facts', 'moderation_decisions.source'])
    .select(['moderation_decisions.automated_detection', 'moderation_decisions.automated_decision'])
    .select(['moderation_decisions.territory', 'moderation_decisions.weight'])
    .select(['moderation_decisions.undone_at', 'moderation_decisions.undone_by'])
    .select('moderation_decisions.replaces')
    .select(insteadOf.as('instead'))
    .select(['moderation_matters.title', 'moderation_matters.words', 'moderation_matters.kind'])
    .select(['moderation_matters.about', 'moderation_matters.said_at'])
    .select(['moderation_matters.locale as said_locale', 'spaces.name as space', 'spaces.slug'])
    .select(['people.name', 'people.email'])
    .where('moderation_statements.id', '=', statement)
    .executeTakeFirst()
  if (!found) return undefined
  const clauses = await clauseIn(
    now,
    found.clause === null ? [] : [found.clause],
    locale ?? found.locale,
  )
  const appeals = await moderation(now)
    .selectFrom('moderation_appeals')
    .leftJoin('outside_reviewers', 'outside_reviewers.id', 'moderation_appeals.outside')
    .select([
      'moderation_appeals.words',
      'moderation_appeals.filed_at',
      'moderation_appeals.due_at',
    ])
    .select(['moderation_appeals.outcome', 'moderation_appeals.reasons'])
    .select(['moderation_appeals.decided_at'])
    .select(sql<boolean>`outside_reviewers.id is not null`.as('from_outside'))
    .where('decision', 'in', [found.decision, ...(found.replaces === null ? [] : [found.replaces])])
    .where('side', '=', 'author')
    .executeTakeFirst()
  return {
    ...found,
    clause: clauses.get(found.clause ?? '') ?? null,
    appeal: appeals ?? null,
    appealUntil: appealUntil(now, found.at),
    appealDays: (await termsOf(now)).appeal_days,
  }
}
export type StatementSeen = NonNullable<Awaited<ReturnType<typeof loadStatement>>>
