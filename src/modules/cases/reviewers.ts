// Who may decide a second review: people of the desk and ombudspersons who took no part and are bound to nobody in it.
// @fulfils R59
import { impartialAmong } from '#conflicts'
import type { Asking } from '#kernel'
import type { ComplaintFound } from './find-complaint.ts'
import { desk } from './tables.ts'

/** Everybody the second review must be apart from. */
export const involved = ({
  person,
  about,
  hands,
  decisions,
}: ComplaintFound): Array<string | null> => [
  person,
  ...about,
  ...hands,
  ...decisions.map(({ by }) => by),
]

export async function reviewersFor(
  now: Asking,
  found: ComplaintFound,
): Promise<Array<{ id: string; name: string }>> {
  const people = await desk(now)
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
          .where('hats.hat', 'in', [
            'agent',
            'owner',
            'administrator',
            'ombudsperson',
            'ethics-contact',
            'committee-member',
            'reviewer',
          ]),
      ),
    )
    .orderBy('people.name')
    .limit(200)
    .execute()
  const free = new Set(
    await impartialAmong(
      now,
      people.map(({ id }) => id),
      involved(found),
    ),
  )
  return people.filter(({ id }) => free.has(id))
}
