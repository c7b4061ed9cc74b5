// Emergencies that wait to be looked at, and one's own yearly declaration.
import { runsBusiness, wears, type Asking, type Waiting } from '#kernel'
import { wallAt } from '#methods/calendar'
import { conflicts } from './tables.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  const { actor } = now
  if (actor.person === null) return []
  const found: Waiting[] = []
  if (runsBusiness(actor) || wears(actor, 'ethics-contact')) {
    const open = await conflicts(now)
      .selectFrom('conflict_overrides')
      .select(['made_at', 'review_by'])
      .where('reviewed_at', 'is', null)
      .where('person', '<>', actor.person)
      .orderBy('review_by')
      .limit(20)
      .execute()
    for (const one of open)
      found.push({
        say: { key: 'conflicts.waits-emergency' },
        href: '/desk/conflicts',
        since: one.made_at,
        due: one.review_by,
      })
  }
  if (!actor.hats.some(({ hat }) => hat !== 'member')) return found
  const { year } = wallAt(now.at, now.business.timeZone)
  const declared = await conflicts(now)
    .selectFrom('conflict_declarations')
    .select('id')
    .where('person', '=', actor.person)
    .where('year', '=', year)
    .limit(1)
    .executeTakeFirst()
  if (!declared)
    found.push({
      say: { key: 'conflicts.waits-yearly', values: { year: String(year) } },
      href: '/me/conflicts',
    })
  return found
}
