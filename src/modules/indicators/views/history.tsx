import { Figure } from '#html'
import { t } from '../words.ts'
import { wordsOf, type Followed } from './declared.tsx'
import { becauseWords } from './figure-words.tsx'
import { inUnit, periodWords } from './in-unit.ts'

type ChartPoint = { value: number | null; centre: number; low: number; high: number; n: number }
export type Chart = {
  points: readonly ChartPoint[]
  signals: ReadonlyArray<{ rule: string; direction: 'up' | 'down'; from: number; to: number }>
  provisional: boolean
}

const formats = {
  percent: { style: 'percent', maximumFractionDigits: 0 },
  other: { maximumFractionDigits: 1 },
} as const

/** The history as a drawing with its table: what is normal where there is enough of it, plain values otherwise. */
export function History({ of, chart }: { of: Followed; chart: Chart | undefined }) {
  const { indicator, history } = of
  const shown = history.filter((row) => row.value !== null)
  const last = shown.at(-1)
  if (!last || last.value === null) return null
  const frame = {
    id: 'history',
    format: indicator.unit === 'percent' ? formats.percent : formats.other,
    ...(indicator.unit === 'percent' ? { domain: [0, 1] as const } : {}),
    title: finding(of, chart),
    description: t('history-described', {
      name: wordsOf(indicator.name),
      periods: shown.length,
      last: inUnit(last.value, indicator.unit),
      period: periodWords(last.period),
    }),
  }
  const source = wordsOf(indicator.name, '-source')
  if (!chart)
    return (
      <Figure
        source={source}
        chart={{
          kind: 'line',
          ...frame,
          periods: history.map((row) => periodWords(row.period)),
          series: [{ label: wordsOf(indicator.name), points: history.map(estimate) }],
        }}
      />
    )
  return (
    <Figure
      source={source}
      chart={{
        kind: 'control',
        ...frame,
        points: chart.points.map((point, at) => {
          const signal = chart.signals.find((one) => one.to === at)
          return {
            ...point,
            label: periodWords(shown[at]?.period ?? ''),
            ...(signal ? { signal: ruleWords(signal.rule) } : {}),
          }
        }),
      }}
    />
  )
}

const estimate = (row: Followed['history'][number]) => ({
  value: row.value,
  low: row.low,
  high: row.high,
  n: row.n,
  ...(row.value === null ? { note: becauseWords(row.because) } : {}),
})

function ruleWords(rule: string): string {
  const key = `rule.${rule}`
  return t(t.has(key) ? key : 'rule.other')
}

function finding({ history }: Followed, chart: Chart | undefined): string {
  if (!chart) return t('finding.few', { periods: history.length })
  const signal = chart.signals.at(-1)
  return signal
    ? t('finding.signal', { direction: signal.direction, rule: ruleWords(signal.rule) })
    : t('finding.usual', { periods: chart.points.length })
}
