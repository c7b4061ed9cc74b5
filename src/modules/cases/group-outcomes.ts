// Are groups treated alike? Upheld complaints and goodwill by language and community, only through disclosure control.
// @fulfils R61 R63
import { release, setPolicy, type PublishedCell } from '#methods/disclosure'
import { localDay } from '#kernel/language'
import { sql, type Asking } from '#kernel'
import { inWordsOf } from './in-words-of.ts'
import { desk } from './tables.ts'

export type GroupFigures = {
  measure: 'upheld' | 'goodwill'
  by: 'language' | 'community'
  cells: readonly PublishedCell[]
}

/**
 * Whole calendar years only, so that two looks at the same year do not differ by one person. One answer a person: the
 * latest. What is too small stays hidden, and looks like what is empty.
 */
export async function groupOutcomes(
  now: Asking,
): Promise<{ year: number; figures: GroupFigures[] }> {
  const year = now.at.getUTCFullYear() - 1
  const begin = new Date(Date.UTC(year, 0, 1))
  const end = new Date(Date.UTC(year + 1, 0, 1))
  const rows = await desk(now)
    .with('latest', (db) =>
      db
        .selectFrom('case_decisions')
        .select([
          'case_decisions.case',
          'case_decisions.person',
          sql<boolean>`case_decisions.outcome in ('upheld', 'partly')`.as('upheld'),
          'case_decisions.goodwill',
        ])
        .distinctOn('case_decisions.person')
        .where('case_decisions.person', 'is not', null)
        .where('case_decisions.round', '=', 1)
        .where('case_decisions.outcome', 'in', ['upheld', 'partly', 'not-upheld'])
        .where('case_decisions.at', '>=', begin)
        .where('case_decisions.at', '<', end)
        .orderBy('case_decisions.person')
        .orderBy('case_decisions.at', 'desc')
        .limit(20_000),
    )
    .selectFrom('latest')
    .innerJoin('cases', 'cases.id', 'latest.case')
    .select(['latest.person', 'latest.upheld', 'latest.goodwill', 'cases.locale'])
    // NOTE: looked up once a person, not once a decision.
    .select(
      sql<string | null>`(select m.community from memberships m where m.person = latest.person
        and m.community in ('customers', 'partners', 'neighbours', 'online') order by m.community limit 1)`.as(
        'community',
      ),
    )
    .execute()
  const policy = setPolicy()
  if ('refused' in policy) throw new Error(policy.refused)
  const at = inWordsOf(now, now.locale, () => localDay(now.at))
  const languages = [...new Set([...now.business.languages, now.business.locale])]
  const figures = (['upheld', 'goodwill'] as const).flatMap((measure) =>
    (['language', 'community'] as const).map((by): GroupFigures => {
      const groups =
        by === 'language'
          ? [...languages, 'other']
          : ['customers', 'partners', 'neighbours', 'online', 'none']
      const groupOf = (row: (typeof rows)[number]) => {
        if (by === 'community') return row.community ?? 'none'
        return languages.includes(row.locale) ? row.locale : 'other'
      }
      const { cells } = release({
        answers: rows.map((row) => ({
          person: row.person ?? '',
          row: [groupOf(row)],
          value: row[measure] ? 1 : 0,
        })),
        layout: { rows: groups.map((group) => [group]) },
        scale: { min: 0, max: 1 },
        policy,
        history: [],
        at,
      })
      return { measure, by, cells }
    }),
  )
  return { year, figures }
}
