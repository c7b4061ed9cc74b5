// Loads an appeal with what its judge must know: whether they took part, and whom it is about.
import { sql, type Asking, type Id } from '#kernel'
import { moderation } from './tables.ts'

export function appealsWithDecision(now: Asking) {
  return moderation(now)
    .selectFrom('moderation_appeals')
    .innerJoin('moderation_decisions', 'moderation_decisions.id', 'moderation_appeals.decision')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .leftJoin('spaces', 'spaces.id', 'moderation_matters.space')
    .select(['moderation_appeals.id', 'moderation_appeals.side', 'moderation_appeals.decision'])
    .select([
      'moderation_appeals.appellant',
      'moderation_appeals.words',
      'moderation_appeals.locale',
    ])
    .select(['moderation_appeals.filed_at', 'moderation_appeals.due_at'])
    .select(['moderation_appeals.outcome', 'moderation_appeals.reasons'])
    .select(['moderation_appeals.decided_at', 'moderation_appeals.outside'])
    .select(['moderation_matters.space', 'spaces.name as space_name', 'moderation_matters.kind'])
    .select(['moderation_matters.about', 'moderation_matters.author'])
    .select(['moderation_matters.title', 'moderation_matters.words as said'])
    .select(['moderation_matters.id as matter', 'moderation_matters.locale as said_locale'])
    .select(['moderation_matters.said_at', 'moderation_decisions.content'])
    .select(['moderation_decisions.account', 'moderation_decisions.until'])
    .select([
      'moderation_decisions.reach',
      'moderation_decisions.clause',
      'moderation_decisions.weight',
    ])
    .select(['moderation_decisions.law', 'moderation_decisions.facts'])
    .select(['moderation_decisions.at as ruled_at', 'moderation_decisions.decided_by'])
    .select(
      sql<Id[]>`array(select r.reporter from moderation_reports r
        where r.matter = moderation_matters.id and r.reporter is not null)`.as('reporters'),
    )
}

/** An appeal as the actor meets it; `tookPart` asks the database's own wall. */
export const findAppeal = (now: Asking, { appeal }: { appeal: string }) =>
  appealsWithDecision(now)
    .select(
      sql<boolean>`${now.actor.person}::uuid is not null and moderation_took_part(moderation_matters.business, moderation_matters.id, ${now.actor.person}::uuid)`.as(
        'tookPart',
      ),
    )
    .where('moderation_appeals.id', '=', appeal)
    .executeTakeFirst()

export type FoundAppeal = NonNullable<Awaited<ReturnType<typeof findAppeal>>>

/** Whom judging it is about: the author, who decided, who appeals, and everybody who reported. */
export const aboutAppeal = (appeal: Omit<FoundAppeal, 'tookPart'>) => [
  appeal.author,
  appeal.decided_by,
  appeal.appellant,
  ...appeal.reporters,
]
