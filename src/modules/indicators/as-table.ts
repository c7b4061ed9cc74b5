// All readings as rows, for spreadsheets and programs.
import { csvText } from '#methods/table'
import type { Followed } from './load.ts'

const heads = [
  'indicator',
  'period',
  'shown',
  'value',
  'low',
  'high',
  'n',
  'unit',
  'because',
  'taken_at',
]

export const asCsv = (followed: ReadonlyArray<Pick<Followed, 'indicator' | 'history'>>): string =>
  csvText(
    heads,
    followed.flatMap(({ indicator, history }) =>
      history.map((row) => [
        indicator.name,
        row.period,
        row.shown,
        row.value,
        row.low,
        row.high,
        row.n,
        indicator.unit,
        row.because,
        row.taken_at.toISOString(),
      ]),
    ),
  )
