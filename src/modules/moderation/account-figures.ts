// The account of a year, counted from what happened and from nothing else: page, CSV and JSON are these rows.
// @fulfils R88 R92 R142
import { sql, type Asking } from '#kernel'
import { figuresSince } from '#automations'
import { isNotComputed, median } from '#methods/statistics'
import { judgedAs, kappaOf, readTwice, type ReadTwice } from './account-agreement.ts'
import { countsOnce } from './counted.ts'
import { triageRows } from './triage-tables.ts'

/** `name` is a code of the part: a category, a source, an automation, a measure. */
export type Figure = { part: string; name: string; value: number | null; of: number | null }

const figure = (part: string, name: string, value: number | null, of: number | null = null) => ({
  part,
  name,
  value,
  of,
})
const HOUR = 3_600_000

export async function figuresOf(now: Asking, from: Date, to: Date): Promise<Figure[]> {
  const decisions = await decided(now, from, to)
  const matters = await opened(now, from, to)
  const appeals = await appealed(now, from, to)
  const readings = pairsOf(await readTwice(now, from, to))
  const counted = (part: string, codes: readonly string[]) =>
    [...Map.groupBy(codes, (code) => code)]
      .map(([code, all]) => figure(part, code, all.length, codes.length))
      .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const restrictions = decisions.filter(
    ({ content, account }) => content === 'hide' || account !== 'none',
  )
  const undone = restrictions.filter(({ undone_by }) => undone_by === 'appeal')
  const machines = await figuresSince(now, from)
  return [
    figure('matters', 'opened', matters.length),
    figure(
      'matters',
      'reported',
      matters.filter(({ reports }) => reports > 0).length,
      matters.length,
    ),
    figure(
      'matters',
      'pointed-out',
      matters.filter(({ flags }) => flags > 0).length,
      matters.length,
    ),
    figure(
      'matters',
      'held',
      matters.filter(({ held_at }) => held_at !== null).length,
      matters.length,
    ),
    figure(
      'matters',
      'released-unseen',
      matters.filter(({ released_at }) => released_at !== null).length,
      matters.filter(({ held_at }) => held_at !== null).length,
    ),
    figure(
      'time',
      'median-hours',
      middle(decisions.map((one) => (one.at.getTime() - one.opened_at.getTime()) / HOUR)),
    ),
    figure('time', 'median-hold-hours', middle(decisions.flatMap(holdHours))),
    ...byStar(decisions),
    figure(
      'time',
      'in-time',
      decisions.filter((one) => one.at <= one.promised_at).length,
      decisions.length,
    ),
    figure('decisions', 'decided', decisions.length),
    figure('decisions', 'restricted', restrictions.length, decisions.length),
    figure('decisions', 'undone', undone.length, restrictions.length),
    figure(
      'decisions',
      'lessened',
      restrictions.filter(({ undone_by }) => undone_by === 'replaced').length,
      restrictions.length,
    ),
    ...counted(
      'category',
      restrictions.map(({ category }) => category),
    ),
    ...counted(
      'ground',
      restrictions.map(({ ground }) => ground),
    ),
    ...counted(
      'source',
      restrictions.map(({ source }) => source),
    ),
    ...counted(
      'measure',
      restrictions.map(({ content, account }) => (account === 'none' ? content : account)),
    ),
    ...counted(
      'language',
      restrictions.map(({ content_locale }) => content_locale.slice(0, 2)),
    ),
    figure(
      'machine',
      'detected',
      restrictions.filter((one) => one.automated_detection).length,
      restrictions.length,
    ),
    figure('machine', 'decided-alone', 0, restrictions.length),
    ...[...machines]
      .filter(([name]) => name.startsWith('moderation.'))
      .map(([name, one]) =>
        figure(
          'overruled',
          name,
          one.overruled + one.blindOverruled,
          one.overruled + one.agreed + one.blindOverruled + one.blindAgreed,
        ),
      ),
    figure('appeals', 'filed', appeals.length),
    figure(
      'appeals',
      'upheld',
      appeals.filter(({ outcome }) => outcome === 'upheld').length,
      appeals.filter(({ outcome }) => outcome !== null).length,
    ),
    figure(
      'appeals',
      'lessened',
      appeals.filter(({ outcome }) => outcome === 'lessened').length,
      appeals.filter(({ outcome }) => outcome !== null).length,
    ),
    figure(
      'appeals',
      'median-days',
      middle(
        appeals.flatMap((one) =>
          one.decided_at ? (one.decided_at.getTime() - one.filed_at.getTime()) / (24 * HOUR) : [],
        ),
      ),
    ),
    figure('agreement', 'second-readers', kappaOf(readings), readings.length),
    figure(
      'agreement',
      'blind-machine',
      kappaOf(blindPairs(decisions)),
      blindPairs(decisions).length,
    ),
  ]
}

const holdHours = (one: Decided): number[] =>
  one.held_at === null
    ? []
    : [((one.released_at ?? one.at).getTime() - one.held_at.getTime()) / HOUR]

/** Whether bad reviews are held longer than good ones: only where something that was said carries stars. */
const byStar = (decisions: readonly Decided[]): Figure[] =>
  [...Map.groupBy(decisions, ({ stars }) => stars)]
    .flatMap(([stars, some]) =>
      stars === null || some.flatMap(holdHours).length === 0
        ? []
        : figure(
            'stars',
            `hold-${stars}`,
            middle(some.flatMap(holdHours)),
            some.flatMap(holdHours).length,
          ),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name))

const middle = (values: readonly number[]): number | null => {
  if (values.length === 0) return null
  const found = median([...values])
  return isNotComputed(found) ? null : Math.round(valueOf(found) * 10) / 10
}
const valueOf = (found: unknown): number =>
  typeof found === 'number' ? found : (found as { value: number }).value

type Pair = { first: number; second: number }
const pairsOf = (read: readonly ReadTwice[]): Pair[] =>
  read.map(({ first, second }) => ({ first: judgedAs(first), second: judgedAs(second) }))

/** Where the person had not seen what the machine would do: an agreement that is nobody's habit. */
const blindPairs = (decisions: readonly Decided[]): Pair[] =>
  decisions.flatMap(({ blind, suggestion, content }) =>
    blind && suggestion ? { first: judgedAs(suggestion.content), second: judgedAs(content) } : [],
  )

type Decided = Awaited<ReturnType<typeof decided>>[number]
export const decided = (now: Asking, from: Date, to: Date) =>
  triageRows(now)
    .selectFrom('moderation_decisions')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .select(['moderation_decisions.at', 'content', 'account', 'category', 'ground', 'source'])
    .select(['content_locale', 'automated_detection', 'blind', 'undone_by'])
    .select([
      'moderation_decisions.suggestion',
      'opened_at',
      'promised_at',
      'held_at',
      'released_at',
      'stars',
    ])
    .where('moderation_decisions.at', '>=', from)
    .where('moderation_decisions.at', '<', to)
    .where(countsOnce)
    .execute()

const opened = (now: Asking, from: Date, to: Date) =>
  triageRows(now)
    .selectFrom('moderation_matters')
    .select(['reports', 'flags', 'held_at', 'released_at'])
    .where('opened_at', '>=', from)
    .where('opened_at', '<', to)
    .execute()

const appealed = (now: Asking, from: Date, to: Date) =>
  triageRows(now)
    .selectFrom('moderation_appeals')
    .select(['filed_at', 'decided_at', 'outcome'])
    .where('filed_at', '>=', from)
    .where('filed_at', '<', to)
    .execute()

/** Which clause is cited how often, and how often an appeal undid that: a rule that is often undone is unclear. */
export const clauseFigures = (now: Asking, from: Date, to: Date) =>
  triageRows(now)
    .selectFrom('moderation_decisions')
    .select(sql<string>`(array_agg(clause order by at desc))[1]`.as('clause'))
    .select([
      sql<number>`count(*)::int`.as('cited'),
      sql<number>`(count(*) filter (where undone_by = 'appeal'))::int`.as('undone'),
      sql<number>`(count(*) filter (where undone_by = 'replaced'))::int`.as('lessened'),
      sql<number>`(count(*) filter (where exists (select from moderation_appeals a where a.business = moderation_decisions.business and a.decision = moderation_decisions.id)))::int`.as(
        'appealed',
      ),
    ])
    .where('clause', 'is not', null)
    .where('at', '>=', from)
    .where('at', '<', to)
    .where(countsOnce)
    .groupBy(['clause_guideline', 'clause_number'])
    .orderBy('cited', 'desc')
    .limit(100)
    .execute()
