/** What every method here answers: a figure with its interval, or the reason why there is none. */

/** Why a figure cannot be computed; keys for the messages of the interface. */
export const BECAUSES = [
  'no-answers',
  'too-few',
  'not-a-number',
  'not-a-whole-number',
  'outside-scale',
  'negative',
  'counts-do-not-agree',
  'all-equal',
  'nothing-to-divide-by',
  'lengths-differ',
  'setting-out-of-range',
  'open-link',
  'small-staff-show-counts',
  'out-of-range',
  'not-reached',
  'no-events',
  'no-variation',
  'no-pairs',
  'one-group',
  'nobody-selected',
  'group-without-positives',
  'group-without-negatives',
  'no-words',
  'no-valid-formula',
  'part-missing',
] as const

export type Because = (typeof BECAUSES)[number]

/**
 * "Cannot be computed, because"; `at` is the index of the offending value, counted from 0, `groups`
 * the names of the groups it fails for.
 */
export type NotComputed = { value: null; because: Because; at?: number; groups?: string[] }

/** A figure with its interval and the number of observations it rests on. */
export type Measure = { value: number; low: number; high: number; n: number; confidence: number }

export type Computed<T> = T | NotComputed

/** States that a figure cannot be computed, and why. */
export function cannot(because: Because, at?: number): NotComputed {
  return at === undefined ? { value: null, because } : { value: null, because, at }
}

/** True when there is no figure, only a reason. */
export function isNotComputed(result: unknown): result is NotComputed {
  return (
    typeof result === 'object' &&
    result !== null &&
    'value' in result &&
    result.value === null &&
    'because' in result
  )
}

/** A measure whose interval holds its value; anything not finite becomes a stated reason. */
export function measure(
  value: number,
  interval: { low: number; high: number },
  n: number,
  confidence: number,
): Computed<Measure> {
  const { low, high } = interval
  if (![value, low, high, n].every(Number.isFinite)) return cannot('out-of-range')
  return { value, low: Math.min(low, value), high: Math.max(high, value), n, confidence }
}

/** The first thing wrong with a list of numbers, or null when it can be used. */
export function wrongWith(values: readonly number[], atLeast = 1): NotComputed | null {
  const at = values.findIndex((value) => !Number.isFinite(value))
  if (at >= 0) return cannot('not-a-number', at)
  if (values.length === 0) return cannot('no-answers')
  return values.length < atLeast ? cannot('too-few') : null
}

/** True for a confidence level that an interval can have, such as 0.95. */
export function isConfidence(confidence: number): boolean {
  return confidence >= 0.5 && confidence <= 0.9999
}

/** True for 0, 1, 2 ... */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
