// How somebody stands: points that still count, what holds for them now, and what the next step would be.
// @fulfils R60
import { sql, type Asking, type Id } from '#kernel'
import { stepAfter, stepAt } from './ladder.ts'
import { moderation } from './tables.ts'
import { termsOf } from './terms.ts'

export async function standingOf(now: Asking, person: Id) {
  const { points, latest } = await moderation(now)
    .selectFrom('moderation_strikes')
    .select(sql<number>`coalesce(sum(weight), 0)::int`.as('points'))
    .select((is) => is.fn.max('expires_at').as('latest'))
    .where('person', '=', person)
    .where('undone_at', 'is', null)
    .where('expires_at', '>', now.at)
    .executeTakeFirstOrThrow()
  const sanctions = await moderation(now)
    .selectFrom('moderation_sanctions')
    .leftJoin('spaces', 'spaces.id', 'moderation_sanctions.space')
    .select(['moderation_sanctions.kind', 'moderation_sanctions.ends_at', 'spaces.name as space'])
    .where('moderation_sanctions.person', '=', person)
    .where('moderation_sanctions.lifted_at', 'is', null)
    .where((is) =>
      is.or([
        is('moderation_sanctions.ends_at', '>', now.at),
        is('moderation_sanctions.kind', '=', 'ban'),
      ]),
    )
    .execute()
  const { ladder } = await termsOf(now)
  return {
    points,
    clearOn: latest,
    sanctions,
    here: stepAt(ladder, points) ?? null,
    next: stepAfter(ladder, points) ?? null,
  }
}
