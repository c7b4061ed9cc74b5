// People who can answer for help: those who speak for the business or wear a hat.
import type { Asking } from '#kernel'
import { knowledge } from './tables.ts'

export const colleagues = (now: Asking) =>
  knowledge(now)
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
    .limit(300)
    .execute()
