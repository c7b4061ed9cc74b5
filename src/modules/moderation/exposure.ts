// Counts what moderators had to look at, for themselves: long rows and heavy things ask for a rest.
import { me, sql, type Acting } from '#kernel'
import { wallAt } from '#methods/calendar'
import { moderation } from './tables.ts'

export const dayOf = (now: Pick<Acting, 'at' | 'business'>): string => {
  const { year, month, day } = wallAt(now.at, now.business.timeZone)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A pause of twenty minutes begins a new row. */
export async function noteSeen(now: Acting, seen: number, severity: number): Promise<void> {
  const heavy = severity >= 2 ? seen : 0
  await moderation(now)
    .insertInto('moderation_exposures')
    .values({
      person: me(now),
      day: dayOf(now),
      seen,
      heavy,
      row_began: now.at,
      last_at: now.at,
    })
    .onConflict((today) =>
      today.columns(['business', 'person', 'day']).doUpdateSet({
        seen: sql<number>`moderation_exposures.seen + ${seen}::int`,
        heavy: sql<number>`moderation_exposures.heavy + ${heavy}::int`,
        row_began: sql<Date>`case when moderation_exposures.last_at < ${now.at}::timestamptz - interval '20 minutes' then ${now.at}::timestamptz else moderation_exposures.row_began end`,
        last_at: now.at,
      }),
    )
    .execute()
}
