// Who works at this desk: for assigning, mentioning and filters. Those who hear concerns see each other as well.
import { sql, type Asking, type Hat } from '#kernel'
import { desk } from './tables.ts'
import { atDesk, hearsConcerns } from './visible.ts'

export type Colleague = { id: string; name: string }

export const colleagues = (now: Asking, concern?: boolean): Promise<Colleague[]> =>
  colleaguesOf(now, concern).execute()

/** The same as a query, to be asked together with others. */
export function colleaguesOf(now: Asking, concern?: boolean) {
  const hats = [
    ...(atDesk(now.actor) && concern !== true
      ? (['agent', 'owner', 'administrator'] as const)
      : []),
    ...(hearsConcerns(now.actor) && concern !== false
      ? (['people-lead', 'ombudsperson'] as const)
      : []),
  ]
  return desk(now)
    .selectFrom('people')
    .select(['people.id', 'people.name'])
    .where('people.erased_at', 'is', null)
    .where((is) =>
      is.exists(
        is
          .selectFrom('hats')
          .select('hats.id')
          .whereRef('hats.person', '=', 'people.id')
          .where('hats.space', 'is', null)
          .where('hats.hat', '=', sql<Hat>`any(${hats}::text[])`),
      ),
    )
    .orderBy('people.name')
    .limit(200)
}
