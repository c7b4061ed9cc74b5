// How many of those who are asked have read what holds for them, and how much of it is written to be understood.
// @fulfils R24 R25
import { sql, type Asking, type Indicator, type Reading } from '#kernel'
import { hasRead, allAsked } from './owed.ts'
import { isPlain, plainness } from './plainness.ts'
import { guidelines } from './tables.ts'
import { isInForce } from './visible.ts'

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
  {
    name: 'guidelines.plain',
    unit: 'percent',
    better: 'higher',
    period: 'quarter',
    owner: 'ethics-contact',
    aboutPeople: false,
    read: plain,
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

/** As it stands when it is read: of the documents in force whose language has a formula, those that are plain. */
async function plain(now: Asking): Promise<Reading> {
  const texts = await guidelines(now)
    .selectFrom('guidelines')
    .innerJoin('guideline_versions', 'guideline_versions.guideline', 'guidelines.id')
    .innerJoin('guideline_texts', (join) =>
      join
        .onRef('guideline_texts.version', '=', 'guideline_versions.id')
        .onRef('guideline_texts.locale', '=', 'guidelines.locale'),
    )
    .select(['guideline_texts.summary', 'guideline_texts.source', 'guidelines.locale'])
    .where('guidelines.withdrawn_at', 'is', null)
    .where('guidelines.kind', '!=', 'prices')
    .where(isInForce(now.at))
    .limit(500)
    .execute()
  const found = texts.map(plainness).filter((one) => 'band' in one)
  return { kind: 'share', part: found.filter(isPlain).length, of: found.length }
}
