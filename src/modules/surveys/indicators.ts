// Who would recommend us, as last released: nothing is computed here that disclosure control has not let out.
// @fulfils R131 R144
import type { Asking, Indicator, Reading, Span } from '#kernel'
import { dayIn } from '#methods/calendar'
import { shareOf } from './intervals.ts'
import type { Audience } from './shapes.ts'
import { surveys } from './tables.ts'

const outside = ['customers', 'online'] as const

export const indicators: readonly Indicator[] = [
  {
    name: 'surveys.enps',
    unit: 'points',
    better: 'higher',
    period: 'quarter',
    owner: 'people-lead',
    aboutPeople: true,
    read: (now, span) => latestScore(now, span, ['employees']),
  },
  {
    name: 'surveys.nps',
    unit: 'points',
    better: 'higher',
    period: 'quarter',
    owner: 'owner',
    aboutPeople: true,
    read: (now, span) => latestScore(now, span, outside),
  },
  {
    name: 'surveys.satisfaction',
    unit: 'percent',
    better: 'higher',
    period: 'quarter',
    owner: 'owner',
    aboutPeople: true,
    read: latestSatisfaction,
  },
]

/** Frozen releases of a span, latest first. */
const releasesIn = (now: Asking, { from, until }: Span, audiences: readonly Audience[]) =>
  surveys(now)
    .selectFrom('survey_snapshots')
    .innerJoin('surveys', 'surveys.id', 'survey_snapshots.survey')
    .select(['survey_snapshots.results', 'surveys.form', 'surveys.template'])
    .where('surveys.audience', 'in', audiences)
    .where('survey_snapshots.frozen_on', '>=', dayIn(from, now.business.timeZone))
    .where('survey_snapshots.frozen_on', '<', dayIn(until, now.business.timeZone))
    .orderBy('survey_snapshots.frozen_on', 'desc')
    .orderBy('survey_snapshots.place', 'desc')
    .limit(20)
    .execute()

/** The figure of everybody from the latest release in the span that shows one. */
async function latestScore(
  now: Asking,
  span: Span,
  audiences: readonly Audience[],
): Promise<Reading | undefined> {
  const rows = await releasesIn(now, span, audiences)
  const figures = rows
    .flatMap(({ results }) => results.questions)
    .filter(({ kind }) => kind === 'nps')
    .flatMap(({ measured }) => measured.flatMap((one) => one.figures))
  for (const figure of figures)
    if (figure.shown === 'exact' && figure.unit === null && figure.part === null) {
      const { value, low, high, people } = figure
      return {
        kind: 'score',
        value,
        low: Math.min(low, value),
        high: Math.max(high, value),
        n: people,
      }
    }
  return undefined
}

/** The share of the favourable answers, from released shares alone. */
async function latestSatisfaction(now: Asking, span: Span): Promise<Reading | undefined> {
  for (const { results, form, template } of await releasesIn(now, span, outside)) {
    if (template !== 'csat') continue
    const asked = form.questions.find((one) => one.kind === 'scale' && one.favourable !== null)
    const spread = results.questions.find(({ key }) => key === asked?.key)?.measured[0]?.spread
    if (!asked || !spread) continue
    const best = spread.shares.filter(({ value }) => value >= (asked.favourable ?? 0))
    const value = Math.min(
      100,
      best.reduce((sum, { percent }) => sum + percent, 0),
    )
    const { low, high } = shareOf(0, value, spread.people)
    return { kind: 'score', value: value / 100, low: low / 100, high: high / 100, n: spread.people }
  }
  return undefined
}
