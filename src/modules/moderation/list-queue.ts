// The queue: what waits, the most pressing first, as far as this moderator may see it.
// @fulfils R88
import { sql, z, type Asking } from '#kernel'
import { Line } from '#kernel/web'
import { isOpen, visibleMatters } from './visible.ts'

export const filters = {
  space: Line(80).optional(),
  kind: Line(40).optional(),
  found: z.enum(['reports', 'machine', 'law']).optional(),
  mine: z.enum(['mine', 'free']).optional(),
}
const Filters = z.object(filters)
export type QueueFilters = z.output<typeof Filters>

/** Filters as they stand in an address. */
export const filterQuery = ({ space, kind, found, mine }: QueueFilters): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ space, kind, found, mine }))
    if (value !== undefined) query.set(name, value)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export const queueOf = (now: Asking, { space, kind, found, mine }: QueueFilters) => {
  let query = visibleMatters(now)
    .leftJoin('spaces', 'spaces.id', 'moderation_matters.space')
    .leftJoin('people', 'people.id', 'moderation_matters.claimed_by')
    .where(isOpen)
  if (space !== undefined) query = query.where('spaces.slug', '=', space)
  if (kind !== undefined) query = query.where('moderation_matters.kind', '=', kind)
  if (found === 'machine') query = query.where('moderation_matters.flags', '>', 0)
  if (found === 'reports') query = query.where('moderation_matters.reports', '>', 0)
  if (found === 'law')
    query = query.where(
      sql<boolean>`exists (select from moderation_reports r where r.matter = moderation_matters.id and r.ground = 'illegal')`,
    )
  const free = sql<boolean>`(moderation_matters.claimed_by is null or moderation_matters.claimed_until <= ${now.at})`
  if (mine === 'free') query = query.where(free)
  if (mine === 'mine')
    query = query
      .where('moderation_matters.claimed_by', '=', now.actor.person)
      .where('moderation_matters.claimed_until', '>', now.at)
  return query
}

/** Mine first, then by severity, then by promise. */
export const listQueue = (now: Asking, given: QueueFilters, limit: number) =>
  queueOf(now, given)
    .select(['moderation_matters.id', 'moderation_matters.kind', 'moderation_matters.title'])
    .select(sql<string>`left(moderation_matters.words, 160)`.as('words'))
    .select(['moderation_matters.promised_at', 'moderation_matters.severity'])
    .select(['moderation_matters.reports', 'moderation_matters.flags'])
    .select(['moderation_matters.held_until', 'moderation_matters.sample'])
    .select(['spaces.name as space', 'spaces.slug'])
    .select(
      sql<boolean>`coalesce(moderation_matters.claimed_by = ${now.actor.person} and moderation_matters.claimed_until > ${now.at}, false)`.as(
        'mine',
      ),
    )
    .select(
      sql<
        string | null
      >`case when moderation_matters.claimed_until > ${now.at} then people.name end`.as(
        'claimed_by',
      ),
    )
    .orderBy('mine', 'desc')
    .orderBy('moderation_matters.severity', 'desc')
    .orderBy('moderation_matters.promised_at')
    .orderBy('moderation_matters.id')
    .limit(limit)
    .execute()
