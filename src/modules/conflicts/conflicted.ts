// Whether somebody is bound to any of these people, by being one of them or by what they have declared.
// @fulfils R128
import { sql, type Asking, type Id } from '#kernel'
import { conflicts } from './tables.ts'

/** Those among `others` whom this person may not decide about: themselves, and whom they declared, or their organisation. */
export async function conflictsOf(
  now: Asking,
  person: Id,
  others: ReadonlyArray<Id | null>,
): Promise<Id[]> {
  const asked = [...new Set(others.filter((other): other is Id => other !== null))]
  if (asked.length === 0) return []
  const found = await conflicts(now)
    .selectFrom('conflict_interests')
    .leftJoin('affiliations', 'affiliations.organisation', 'conflict_interests.organisation')
    .select(sql<Id>`coalesce(conflict_interests.other, affiliations.person)`.as('bound'))
    .distinct()
    .where('conflict_interests.person', '=', person)
    .where('conflict_interests.ended_at', 'is', null)
    .where(
      sql<boolean>`coalesce(conflict_interests.other, affiliations.person) = any(${asked}::uuid[])`,
    )
    .execute()
  const bound = new Set(found.map((one) => one.bound))
  return asked.filter((other) => other === person || bound.has(other))
}

/** True if this person is one of the others or has declared a conflict with one of them. */
export const conflicted = async (
  now: Asking,
  person: Id,
  others: ReadonlyArray<Id | null>,
): Promise<boolean> => (await conflictsOf(now, person, others)).length > 0

/** Those among the candidates who are neither one of the others nor bound to one of them. */
export async function impartialAmong(
  now: Asking,
  candidates: readonly Id[],
  others: ReadonlyArray<Id | null>,
): Promise<Id[]> {
  const about = others.filter((other): other is Id => other !== null)
  if (candidates.length === 0 || about.length === 0) return [...candidates]
  const found = await conflicts(now)
    .selectFrom('conflict_interests')
    .leftJoin('affiliations', 'affiliations.organisation', 'conflict_interests.organisation')
    .select('conflict_interests.person')
    .distinct()
    .where('conflict_interests.person', 'in', [...candidates])
    .where('conflict_interests.ended_at', 'is', null)
    .where(
      sql<boolean>`coalesce(conflict_interests.other, affiliations.person) = any(${about}::uuid[])`,
    )
    .execute()
  const bound = new Set(found.map((one) => one.person))
  return candidates.filter((one) => !bound.has(one) && !about.includes(one))
}
