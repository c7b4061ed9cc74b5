// A model that learnt here, for those who moderate everywhere: what it learnt concerns every space.
import { runsBusiness, sql, wears, type Asking } from '#kernel'
import { triageRows } from './triage-tables.ts'

export const findModel = (now: Asking, { model }: { model: string }) =>
  triageRows(now)
    .selectFrom('moderation_models')
    .leftJoin('people', 'people.id', 'moderation_models.settled_by')
    .select(['moderation_models.id', 'version', 'language', 'state', 'examples', 'report'])
    .select(['moderation_models.at', 'settled_at', 'reason', 'people.name as settledBy'])
    .select(sql<null>`null::uuid`.as('space'))
    .where('moderation_models.id', '=', model)
    .where(sql<boolean>`${runsBusiness(now.actor) || wears(now.actor, 'moderator', null)}`)
    .executeTakeFirst()

export type FoundModel = NonNullable<Awaited<ReturnType<typeof findModel>>>
