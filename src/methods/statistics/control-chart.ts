/** Control charts: telling a signal from the ups and downs that are always there. */
import { cannot, type Computed, type NotComputed } from './computed.ts'

/** Four rules are enough; more give more false alarms. The first two are the default. */
export type ControlRule = 'outside' | 'run-of-8' | 'two-of-three' | 'trend-of-6'

export type ControlPoint = {
  /** Null where the period had no exposure, and so no figure. */
  value: number | null
  centre: number
  low: number
  high: number
  /** Exposure or group size behind the point. */
  n: number
}

export type ControlSignal = {
  rule: ControlRule
  direction: 'up' | 'down'
  /** Indexes of the points that make the signal, first to last. */
  from: number
  to: number
}

export type ControlKind = 'u' | 'p' | 'individuals' | 'moving-range' | 'g' | 't'

/**
 * `value` is the centre line. `spread` is Laney's sigma-z where it was applied (1 otherwise).
 * `provisional` when the limits rest on fewer than 12 points.
 */
export type ControlChart = {
  value: number
  kind: ControlKind
  points: ControlPoint[]
  signals: ControlSignal[]
  spread: number
  baseline: number
  provisional: boolean
  finding: ControlFinding
}

/** What the sentence under the chart says, made by the same rules as the marks in it. */
export type ControlFinding =
  | { key: 'usual-range'; periods: number; low: number; high: number }
  | { key: 'signal'; rule: ControlRule; direction: 'up' | 'down'; from: number; to: number }

export type ControlOptions = {
  /** How many points, from the first, set the centre and limits; all by default. Freeze it. */
  baseline?: number
  rules?: readonly ControlRule[]
}

export const FIRM_BASELINE = 12

/** Checks the baseline and gives its length, or says what is wrong. */
export function baselineOf(count: number, options: ControlOptions): number | NotComputed {
  const baseline = options.baseline ?? count
  if (count === 0) return cannot('no-answers')
  if (!Number.isSafeInteger(baseline) || baseline < 2)
    return cannot(options.baseline === undefined ? 'too-few' : 'setting-out-of-range')
  return baseline > count ? cannot('too-few') : baseline
}

/** Puts the rules to the points and says what was found. */
export function finishChart(
  chart: Pick<ControlChart, 'value' | 'kind' | 'points' | 'spread' | 'baseline'>,
  rules: readonly ControlRule[] = ['outside', 'run-of-8'],
): Computed<ControlChart> {
  const { points } = chart
  for (const [index, { value, centre, low, high }] of points.entries())
    if (![value ?? 0, centre, low, high].every(Number.isFinite))
      return cannot('out-of-range', index)
  const signals = rules.flatMap((rule) => signalsOf(rule, points))
  signals.sort((a, b) => a.to - b.to || a.from - b.from)
  const latest = signals.at(-1)
  const shown = points.filter((point) => point.value !== null)
  const last = shown.at(-1)
  const finding: ControlFinding = latest
    ? { key: 'signal', ...latest }
    : { key: 'usual-range', periods: shown.length, low: last?.low ?? 0, high: last?.high ?? 0 }
  return { ...chart, signals, provisional: chart.baseline < FIRM_BASELINE, finding }
}

type Seen = { at: number; value: number; centre: number; low: number; high: number }

function signalsOf(rule: ControlRule, points: readonly ControlPoint[]): ControlSignal[] {
  const seen: Seen[] = points.flatMap(({ value, centre, low, high }, at) =>
    value === null ? [] : [{ at, value, centre, low, high }],
  )
  const windows = { outside: 1, 'run-of-8': 8, 'two-of-three': 3, 'trend-of-6': 6 }
  const width = windows[rule]
  const found: ControlSignal[] = []
  for (let end = width; end <= seen.length; end++) {
    const window = seen.slice(end - width, end)
    const from = window[0]?.at ?? 0
    const to = window.at(-1)?.at ?? 0
    for (const direction of ['up', 'down'] as const) {
      if (!fires(rule, window, direction)) continue
      const before = found.at(-1)
      // One lasting run is one signal, however long it goes on.
      if (rule !== 'outside' && before?.direction === direction && before.to >= from) before.to = to
      else found.push({ rule, direction, from, to })
    }
  }
  return found
}

function fires(rule: ControlRule, window: readonly Seen[], direction: 'up' | 'down'): boolean {
  const up = direction === 'up'
  if (rule === 'outside')
    return window.every(({ value, low, high }) => (up ? value > high : value < low))
  if (rule === 'run-of-8')
    return window.every(({ value, centre }) => (up ? value > centre : value < centre))
  if (rule === 'trend-of-6')
    return window.every(({ value }, i) => {
      const before = window[i - 1]?.value
      return before === undefined || (up ? value > before : value < before)
    })
  const far = ({ value, centre, low, high }: Seen) =>
    up
      ? high > centre && value > centre + ((high - centre) * 2) / 3
      : low < centre && value < centre - ((centre - low) * 2) / 3
  const last = window.at(-1)
  return last !== undefined && far(last) && window.filter(far).length >= 2
}
