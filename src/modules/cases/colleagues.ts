// Who works at this desk: for assigning, mentioning and filters. Those who hear concerns see each other as well.
import type { Asking } from '#kernel'
import { desk } from './tables.ts'
import { atDesk, hearsConcerns } from './visible.ts'

export type Colleague = { id: string; name: string }

export async function colleagues(now: Asking, concern?: boolean): Promise<Colleague[]> {
  const hats = [
    ...(atDesk(now.actor) && concern !== true
      ? (['agent', 'owner', 'administrator'] as const)
      : []),
    ...(hearsConcerns(now.actor) && concern !== false
      ? (['people-lead', 'ombudsperson'] as const)
      : []),
  ]
  if (hats.length === 0) return []
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
          .where('hats.hat', 'in', hats),
      ),
    )
    .orderBy('people.name')
    .limit(200)
    .execute()
}
