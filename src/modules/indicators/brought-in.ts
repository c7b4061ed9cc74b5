// The indicators of the business's own records: what lives in a shop system or a staff list is brought in as counts.
// @fulfils R130 R131 R132 R133 R134 R135 R137
import type { Indicator, Reading } from '#kernel'
import { boundedMean, npsFromCounts, retention, turnover, type Computed } from '#methods/statistics'

export type Figures = Readonly<Record<string, number>>
export type BroughtIn = Indicator & {
  /** The columns of its file, in order; every one a number. */
  columns: readonly string[]
  /** The reading of one row, or the column that cannot be right. */
  from: (figures: Figures) => Reading | { wrong: string; because: string }
}

type Measured = { value: number; low: number; high: number; n: number }

const scored = (computed: Computed<Measured>, column: string) =>
  computed.value === null
    ? { wrong: column, because: computed.because }
    : ({
        kind: 'score',
        value: computed.value,
        low: computed.low,
        high: computed.high,
        n: computed.n,
      } as const)

const number = (figures: Figures, name: string): number => figures[name] ?? Number.NaN

export const broughtIn: readonly BroughtIn[] = [
  {
    name: 'indicators.customer-retention',
    unit: 'percent',
    better: 'higher',
    period: 'quarter',
    owner: 'owner',
    aboutPeople: false,
    columns: ['start', 'joined', 'end'],
    from: (figures) => {
      const [start, joined, end] = ['start', 'joined', 'end'].map((name) => number(figures, name))
      const counts = { start: start ?? 0, joined: joined ?? 0, end: end ?? 0 }
      const checked = retention(counts)
      return checked.value === null
        ? { wrong: 'end', because: checked.because }
        : { kind: 'share', part: counts.end - counts.joined, of: counts.start }
    },
  },
  {
    name: 'indicators.nps',
    unit: 'points',
    better: 'higher',
    period: 'quarter',
    owner: 'owner',
    aboutPeople: false,
    columns: ['promoters', 'passives', 'detractors'],
    from: (figures) =>
      scored(
        npsFromCounts({
          promoters: number(figures, 'promoters'),
          passives: number(figures, 'passives'),
          detractors: number(figures, 'detractors'),
        }),
        'promoters',
      ),
  },
  {
    name: 'indicators.employee-turnover',
    unit: 'percent',
    better: 'lower',
    period: 'year',
    owner: 'people-lead',
    aboutPeople: false,
    codes: ['VSME B8', 'GRI 401-1'],
    columns: ['leavers', 'average_staff'],
    from: (figures) =>
      scored(
        turnover(number(figures, 'leavers'), [number(figures, 'average_staff')]),
        'average_staff',
      ),
  },
  {
    name: 'indicators.employee-satisfaction',
    unit: 'percent',
    better: 'higher',
    period: 'year',
    owner: 'people-lead',
    aboutPeople: true,
    columns: ['satisfied', 'answered'],
    from: (figures) => part(figures, 'satisfied', 'answered'),
  },
  {
    name: 'indicators.review-rating',
    unit: 'stars',
    better: 'higher',
    period: 'quarter',
    owner: 'owner',
    aboutPeople: false,
    columns: ['one', 'two', 'three', 'four', 'five'],
    from: (figures) => {
      const counts = ['one', 'two', 'three', 'four', 'five'].map((name) => number(figures, name))
      const odd = counts.findIndex((count) => !Number.isSafeInteger(count) || count > 100_000)
      if (odd >= 0)
        return { wrong: ['one', 'two', 'three', 'four', 'five'][odd] ?? 'one', because: 'negative' }
      const stars = counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1))
      return scored(boundedMean(stars, 1, 5), 'five')
    },
  },
  {
    name: 'indicators.sentiment',
    unit: 'points',
    better: 'higher',
    period: 'quarter',
    owner: 'owner',
    aboutPeople: false,
    columns: ['positive', 'neutral', 'negative'],
    from: (figures) =>
      scored(
        npsFromCounts({
          promoters: number(figures, 'positive'),
          passives: number(figures, 'neutral'),
          detractors: number(figures, 'negative'),
        }),
        'positive',
      ),
  },
  {
    name: 'indicators.audit-results',
    unit: 'percent',
    better: 'higher',
    period: 'year',
    owner: 'ethics-contact',
    aboutPeople: false,
    columns: ['passed', 'checked'],
    from: (figures) => part(figures, 'passed', 'checked'),
  },
  {
    name: 'indicators.channel-awareness',
    unit: 'percent',
    better: 'higher',
    period: 'year',
    owner: 'ethics-contact',
    aboutPeople: true,
    columns: ['know_the_channel', 'asked'],
    from: (figures) => part(figures, 'know_the_channel', 'asked'),
  },
]

function part(figures: Figures, some: string, all: string) {
  const [one, of] = [number(figures, some), number(figures, all)]
  if (one > of) return { wrong: some, because: 'counts-do-not-agree' }
  return { kind: 'share', part: one, of } as const
}

/** The indicator of this name, if its figures are brought in. */
export const broughtInBy = (name: string): BroughtIn | undefined =>
  broughtIn.find((one) => one.name === name)
