// How many of those who are asked have read what holds for them.
// @fulfils R24 R25
import { sql, type Asking, type Indicator, type Reading } from '#kernel'
import { hasRead, allAsked } from './owed.ts'

export const indicators: readonly Indicator[] = [
  {
    name: 'guidelines.acknowledged',
    unit: 'percent',
    better: 'higher',
    period: 'quarter',
    owner: 'ethics-contact',
    aboutPeople: true,
    read: acknowledged,
  },
]

/** As it stands when it is read: of all pairs of a document and a person it asks, those that are done. */
async function acknowledged(now: Asking): Promise<Reading> {
  const found = await allAsked(now)
    .select([
      sql<number>`count(*)::int`.as('of'),
      sql<number>`(count(*) filter (where ${hasRead(now.at)}))::int`.as('part'),
    ])
    .executeTakeFirstOrThrow()
  return { kind: 'share', ...found }
}
