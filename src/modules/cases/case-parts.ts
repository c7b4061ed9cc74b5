// The parts of a case's page beside what was said: whom it is about, what was understood and decided, what hangs on it.
import { sql, together, type Asking } from '#kernel'
import { colleaguesOf } from './colleagues.ts'
import { inWordsOf } from './in-words-of.ts'
import type { CaseRow } from './find.ts'
import { personPanel } from './person-panel.ts'
import { others } from './presence.ts'
import { visibleMacros } from './macros.ts'
import { desk } from './tables.ts'
import { visibleCases } from './visible.ts'
import { t } from './words.ts'

export async function caseParts(now: Asking, found: CaseRow) {
  const parts = await together(now, {
    about: desk(now)
      .selectFrom('case_about')
      .innerJoin('people', 'people.id', 'case_about.person')
      .select(['people.id', 'people.name'])
      .where('case_about.case', '=', found.id),
    related: relatedTo(now, found),
    causes: desk(now)
      .selectFrom('case_causes')
      .select(['id', 'name'])
      .where((is) => is.or([is('retired_at', 'is', null), is('id', '=', found.cause)]))
      .orderBy('name')
      .limit(200),
    macros: visibleMacros(now)
      .select(['id', 'name', 'text'])
      .orderBy(sql`case when locale = ${found.locale} then 0 else 1 end`)
      .orderBy('name')
      .limit(100),
    others: others(now, found.id),
    colleagues: colleaguesOf(now, found.track === 'concern'),
    keeper: desk(now).selectFrom('people').select('name').where('id', '=', found.assignee),
  })
  return {
    ...parts,
    keeper: parts.keeper[0]?.name ?? null,
    panel: found.person === null ? null : await personPanel(now, found.person, found.id),
  }
}

/** Cases this one was merged into or split from, and those that were merged or split off. */
const relatedTo = (now: Asking, { id, merged_into, split_from }: CaseRow) =>
  visibleCases(now)
    .select([
      'cases.id',
      'cases.reference',
      'cases.subject',
      'cases.merged_into',
      'cases.split_from',
    ])
    .where((is) =>
      is.or([
        is('cases.merged_into', '=', id),
        is('cases.split_from', '=', id),
        is('cases.id', '=', merged_into),
        is('cases.id', '=', split_from),
      ]),
    )
    .limit(20)

export async function complaintParts(now: Asking, found: CaseRow) {
  const complaint =
    found.track === 'complaint'
      ? await desk(now)
          .selectFrom('complaints')
          .selectAll()
          .where('case', '=', found.id)
          .executeTakeFirst()
      : undefined
  if (!complaint) return { complaint: null, summaries: [], decisions: [], review: null, ack: null }
  const [summaries, decisions, review] = [
    await desk(now)
      .selectFrom('case_summaries')
      .select(['number', 'text', 'at', 'answer', 'correction'])
      .where('case', '=', found.id)
      .orderBy('number')
      .execute(),
    await decisionsOf(now, found.id),
    await desk(now)
      .selectFrom('case_reviews')
      .leftJoin('people', 'people.id', 'case_reviews.reviewer')
      .select(['why', 'asked_at', 'reviewer', 'invitation', 'decided_at', 'people.name'])
      .where('case', '=', found.id)
      .executeTakeFirst(),
  ]
  return {
    complaint,
    summaries,
    decisions,
    review: review ?? null,
    ack:
      complaint.stage === 'received'
        ? inWordsOf(now, found.locale, () =>
            t('compose.acknowledge', { name: found.name, agent: now.actor.name }),
          )
        : null,
  }
}

export const decisionsOf = (now: Asking, id: string) =>
  desk(now)
    .selectFrom('case_decisions')
    .leftJoin('people', 'people.id', 'case_decisions.by')
    .leftJoin('external_bodies', 'external_bodies.id', 'case_decisions.external')
    .select([
      'round',
      'outcome',
      'reasons',
      'remedy',
      'remedy_words',
      'cents',
      'goodwill',
      'differs',
      'outside',
      'case_decisions.at',
      'done_at',
      'people.name as decider',
      'external_bodies.name as body',
      'external_bodies.website as body_website',
    ])
    .where('case', '=', id)
    .orderBy('round')
    .execute()

export type DecisionRow = Awaited<ReturnType<typeof decisionsOf>>[number]
