// What is measured of each kind of question: on which scale, with which values, as a mean, as shares or both.
import type { Scale } from '#methods/disclosure'
import type { Form, Question } from './shapes.ts'

export type Measure = {
  measure: string
  /** The scale of its mean; none for mere choices. */
  scale: Scale | null
  /** How a kept answer counts in the mean: a recommendation counts as 100, 0 or -100. */
  counts: (value: number) => number
  /** The values whose shares are shown. */
  values: readonly number[]
  byGroup: boolean
  sensitive: boolean
}

export const npsPart = (value: number): number => (value >= 9 ? 100 : value >= 7 ? 0 : -100)

const same = (value: number) => value
const upTo = (low: number, high: number) =>
  Array.from({ length: high - low + 1 }, (_, at) => low + at)

/** The measures of a question; texts and files have none. `seen` are the values that came, for dates. */
export function measuresOf(question: Question, seen: readonly number[] = []): Measure[] {
  const { key, kind, options, rows, low, high, byGroup, sensitive } = question
  const shared = { byGroup, sensitive, counts: same }
  const each = (part: string) => `${key}/${part}`
  switch (kind) {
    case 'single':
      return [
        {
          ...shared,
          byGroup: false,
          measure: key,
          scale: null,
          values: upTo(0, options.length - 1),
        },
      ]
    case 'multiple':
      return options.map((one) => ({
        ...shared,
        byGroup: false,
        measure: each(one.key),
        scale: null,
        values: [0, 1],
      }))
    case 'consent':
      return [{ ...shared, byGroup: false, measure: key, scale: null, values: [0, 1] }]
    case 'date':
      return [
        {
          ...shared,
          byGroup: false,
          measure: key,
          scale: null,
          values: [...new Set(seen)].toSorted((a, b) => a - b),
        },
      ]
    case 'scale':
      return [{ ...shared, measure: key, scale: { min: low, max: high }, values: upTo(low, high) }]
    case 'nps':
      return [
        {
          ...shared,
          measure: key,
          scale: { min: -100, max: 100 },
          counts: npsPart,
          values: [-100, 0, 100],
        },
      ]
    case 'matrix':
      return rows.map((row) => ({
        ...shared,
        measure: each(row),
        scale: { min: low, max: high },
        values: upTo(low, high),
      }))
    case 'ranking':
      return options.map((one) => ({
        ...shared,
        byGroup: false,
        measure: each(one.key),
        scale: { min: 1, max: options.length },
        values: [],
      }))
    case 'text':
    case 'file':
      return []
  }
}

export const notSaid = '-'

/** The groups there can be, with "not said", so that an empty one looks like a hidden one. */
export function layoutOf(form: Form): { units: string[]; parts: string[] | null } {
  const keysOf = (key: string | null) =>
    form.questions.find((one) => one.key === key)?.options.map((one) => one.key) ?? []
  const units = form.unit === null ? [] : [...keysOf(form.unit), notSaid]
  return {
    units,
    parts: form.unit === null || form.part === null ? null : [...keysOf(form.part), notSaid],
  }
}
