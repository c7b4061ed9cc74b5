// How a moderator wants things shown, how much they have seen today, and whether it is time to rest.
import type { Asking, Id } from '#kernel'
import { dayOf } from './exposure.ts'
import { moderation } from './tables.ts'
import { termsOf } from './terms.ts'

export async function careOf(now: Asking, person: Id) {
  const found = await moderation(now)
    .selectFrom('people')
    .leftJoin('moderation_care', 'moderation_care.person', 'people.id')
    .leftJoin('moderation_exposures', (join) =>
      join
        .onRef('moderation_exposures.person', '=', 'people.id')
        .on('moderation_exposures.day', '=', dayOf(now)),
    )
    .select(['moderation_care.blur', 'moderation_care.grey', 'moderation_care.veil'])
    .select(['moderation_care.keys', 'moderation_exposures.seen', 'moderation_exposures.heavy'])
    .select(['moderation_exposures.row_began', 'moderation_exposures.last_at'])
    .select('moderation_exposures.paused_until')
    .where('people.id', '=', person)
    .executeTakeFirst()
  const terms = await termsOf(now)
  const seen = found?.seen ?? 0
  const heavy = found?.heavy ?? 0
  const goesOn = found?.last_at != null && now.at.getTime() - found.last_at.getTime() < 20 * 60_000
  const minutes =
    goesOn && found?.row_began != null
      ? Math.max(0, Math.round((now.at.getTime() - found.row_began.getTime()) / 60_000))
      : 0
  const paused = found?.paused_until ?? null
  return {
    blur: found?.blur ?? true,
    grey: found?.grey ?? true,
    veil: found?.veil ?? false,
    keys: found?.keys ?? true,
    seen,
    heavy,
    minutes,
    pause: terms.pause_minutes,
    pausedUntil: paused !== null && paused > now.at ? paused : null,
    rest:
      heavy >= terms.rest_heavy
        ? ('heavy' as const)
        : seen >= terms.rest_seen
          ? ('seen' as const)
          : minutes >= terms.rest_minutes
            ? ('minutes' as const)
            : null,
  }
}
export type Care = Awaited<ReturnType<typeof careOf>>
