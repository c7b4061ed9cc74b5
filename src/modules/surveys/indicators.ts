// Who would recommend us, as last released: nothing is computed here that disclosure control has not let out.
// @fulfils R131 R144
import type { Asking, Indicator, Reading, Span } from '#kernel'
import type { Audience } from './shapes.ts'
import { surveys } from './tables.ts'

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
    read: (now, span) => latestScore(now, span, ['customers', 'online']),
  },
]

/** The figure of everybody from the latest release in the span that shows one. */
async function latestScore(
  now: Asking,
  { from, until }: Span,
  audiences: readonly Audience[],
): Promise<Reading | undefined> {
  const rows = await surveys(now)
    .selectFrom('survey_snapshots')
    .innerJoin('surveys', 'surveys.id', 'survey_snapshots.survey')
    .select('survey_snapshots.results')
    .where('surveys.audience', 'in', audiences)
    .where('survey_snapshots.frozen_on', '>=', from.toISOString().slice(0, 10))
    .where('survey_snapshots.frozen_on', '<', until.toISOString().slice(0, 10))
    .orderBy('survey_snapshots.frozen_on', 'desc')
    .orderBy('survey_snapshots.place', 'desc')
    .limit(20)
    .execute()
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
