// Who else could help with a matter: moderators of its place who are neither the author nor a reporter nor bound to one.
import { sql, type Asking, type Id } from '#kernel'
import { impartialAmong } from '#conflicts'
import { moderation } from './tables.ts'

type About = { space: Id | null; author: Id | null; reporters: readonly Id[] }
export type Colleague = { id: Id; name: string }

export async function colleaguesFor(now: Asking, matter: About): Promise<Colleague[]> {
  const found = await moderators(now, matter.space)
  const free = new Set(
    await impartialAmong(
      now,
      found.map((one) => one.id),
      [matter.author, ...matter.reporters],
    ),
  )
  return found.filter((one) => free.has(one.id) && one.id !== now.actor.person)
}

/** Everybody who may decide in this place. */
export const moderators = (now: Asking, space: Id | null): Promise<Colleague[]> =>
  moderation(now)
    .selectFrom('people')
    .select(['people.id', 'people.name'])
    .where('people.erased_at', 'is', null)
    .where(
      sql<boolean>`exists (select from hats h where h.person = people.id and (h.until is null or h.until > ${now.at})
        and (h.hat in ('owner', 'administrator') or (h.hat = 'moderator' and (h.space is null or h.space = ${space}::uuid))))`,
    )
    .orderBy('people.name')
    .limit(100)
    .execute()
