// Brings in counts for an indicator whose data lives elsewhere, by form, file or program. The newest of a period counts.
// @fulfils R130 R131 R132 R133 R134 R135 R137
import { action, invalid, z, type Acting } from '#kernel'
import { Line } from '#kernel/web'
import { broughtInBy, type BroughtIn, type Figures } from './brought-in.ts'
import { figureOf } from './compute.ts'
import { keepReadings } from './keep-reading.ts'
import { parsePeriod, spanOf } from './periods.ts'
import { maySteer } from './policy.ts'
import { indicators } from './tables.ts'
import { dayOf } from './take-readings.ts'

/** Counts that are honest and still give no figure: they are kept, and the page says why there is none. */
const noFigure = new Set([
  'small-staff-show-counts',
  'no-answers',
  'nothing-to-divide-by',
  'too-few',
])

export const giveFigures = action({
  name: 'indicators.give-figures',
  input: z.object({
    indicator: z.string().max(100),
    source: Line(500, 3),
    rows: z
      .array(
        z.object({
          period: z.string().max(20),
          figures: z.record(z.string().max(40), z.number().min(0).max(10_000_000)),
        }),
      )
      .min(1)
      .max(1000),
  }),
  subject: async (_, { indicator }) => broughtInBy(indicator),
  may: maySteer,
  data: { noPersonalData: 'counts about many' },
  machine: 'none',

  async run(now, { source, rows }, indicator) {
    const checked = rows.map((row, at) => ({
      ...row,
      figure: figureIn(now, indicator, rows, at),
    }))
    await indicators(now)
      .insertInto('indicator_figures')
      .values(
        checked.map(({ period, figures }) => ({
          id: now.id(),
          indicator: indicator.name,
          period,
          figures: JSON.stringify(figures) as unknown as Record<string, number>,
          source,
          given_by: now.actor.person,
          given_at: now.at,
        })),
      )
      .execute()
    await keepReadings(
      now,
      checked.map(({ period, figure }) => ({ indicator: indicator.name, period, figure })),
    )
    return { indicator: indicator.name, rows: checked.length }
  },

  audit: ({ answer, input }) => ({
    kind: 'indicator',
    detail: { indicator: answer.indicator, rows: answer.rows, source: input.source },
  }),
})

function figureIn(
  now: Acting,
  indicator: BroughtIn,
  rows: ReadonlyArray<{ period: string; figures: Figures }>,
  at: number,
) {
  const { period, figures } = rows[at] ?? { period: '', figures: {} }
  const field = (key: string, values: Record<string, string | number>) =>
    invalid({ rows: { key: `indicators.wrong-${key}`, values: { row: at + 1, ...values } } })
  if (parsePeriod(period)?.kind !== indicator.period)
    throw field('period', { period: period.slice(0, 20), kind: indicator.period })
  if (spanOf(period, now.business.timeZone).until > now.at) throw field('future', { period })
  if (rows.findIndex((row) => row.period === period) !== at) throw field('twice', { period })
  for (const column of indicator.columns)
    if (figures[column] === undefined) throw field('missing', { column })
  const reading = indicator.from(figures)
  if (!('wrong' in reading)) return figureOf(indicator, reading, dayOf(now))
  if (noFigure.has(reading.because)) return { shown: 'none' as const, because: reading.because }
  throw field('figures', { column: reading.wrong })
}
