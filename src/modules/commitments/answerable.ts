// People who can answer for a promise: those who speak for the business or wear a hat for it.
import type { Asking } from '#kernel'
import { commitments } from './tables.ts'

export const answerable = (now: Asking) =>
  commitments(now)
    .selectFrom('people')
    .select(['people.id', 'people.name'])
    .where('people.erased_at', 'is', null)
    .where((where) =>
      where.or([
        where('people.official', '=', true),
        where.exists(
          where.selectFrom('hats').select('hats.hat').whereRef('hats.person', '=', 'people.id'),
        ),
      ]),
    )
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(300)
    .execute()
