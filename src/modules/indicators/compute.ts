// From what was counted to a figure with its interval; what is about people goes through disclosure control on the way.
// @fulfils R140
import type { Indicator, Reading } from '#kernel'
import { floors, release, setPolicy } from '#methods/disclosure'
import {
  cannot,
  poissonInterval,
  share,
  waitCurve,
  waitQuantile,
  type Computed,
} from '#methods/statistics'

/** `part` of `total` are kept for control charts of shares; both are null for other measures. */
export type Figure =
  | {
      shown: 'figure'
      value: number
      low: number
      high: number
      n: number
      part: number | null
      total: number | null
      because: null
    }
  | { shown: 'withheld'; because: 'too-few-people' }
  | { shown: 'none'; because: string }

type Measured = { value: number; low: number | null; high: number | null; n: number }

/** The figure of a reading: shares from 0 to 1, waits in the indicator's unit, the rest as counted. */
export function figureOf(
  { unit, aboutPeople }: Pick<Indicator, 'unit' | 'aboutPeople'>,
  reading: Reading | undefined,
  day: string,
): Figure {
  if (reading === undefined) return { shown: 'none', because: 'no-answers' }
  switch (reading.kind) {
    case 'share':
      return aboutPeople ? released(reading, day) : ofShare(reading.part, reading.of)
    case 'count':
      return counted(reading.events, aboutPeople)
    case 'rate':
      return rated(reading, aboutPeople)
    case 'waits':
      return waited(reading, unit === 'days' ? 24 : 1)
    case 'score':
      return figure(reading)
  }
}

function figure(
  measured: Computed<Measured>,
  part: number | null = null,
  total: number | null = null,
): Figure {
  if (measured.value === null) return { shown: 'none', because: measured.because }
  const { value, n } = measured
  const low = measured.low ?? value
  const high = measured.high ?? value
  return { shown: 'figure', value, low, high, n, part, total, because: null }
}

const ofShare = (part: number, of: number): Figure => figure(share(part, of), part, of)

/** NOTE: one answer a person, one cell; what is shown is rounded, and so is what its interval is computed from. */
function released({ part, of }: { part: number; of: number }, day: string): Figure {
  const policy = setPolicy()
  if ('refused' in policy) throw new Error(policy.refused)
  if (of === 0) return { shown: 'none', because: 'no-answers' }
  const answers = Array.from({ length: of }, (_, at) => ({ row: [], value: at < part ? 1 : 0 }))
  const { cells } = release({
    answers,
    layout: { rows: [[]] },
    scale: { min: 0, max: 1 },
    policy,
    history: [],
    at: day,
  })
  const [all] = cells
  if (all?.shown !== true) return { shown: 'withheld', because: 'too-few-people' }
  return ofShare(Math.round(all.mean * all.people), all.people)
}

function counted(events: number, aboutPeople: boolean): Figure {
  if (aboutPeople && events > 0 && events < floors.scores)
    return { shown: 'withheld', because: 'too-few-people' }
  return figure({ value: events, ...poissonInterval(events), n: events })
}

function rated(
  { events, exposure, per }: { events: number; exposure: number; per: number },
  aboutPeople: boolean,
): Figure {
  if (!(exposure > 0)) return { shown: 'none', because: 'nothing-to-divide-by' }
  if (aboutPeople && events > 0 && events < floors.scores)
    return { shown: 'withheld', because: 'too-few-people' }
  const { low, high } = poissonInterval(events)
  const scale = per / exposure
  return figure({
    value: events * scale,
    low: low * scale,
    high: high * scale,
    n: Math.round(exposure),
  })
}

/** The median wait by Kaplan and Meier, so that what still waits counts as long as it has waited. */
function waited(
  { hours, open }: { hours: readonly number[]; open: readonly number[] },
  hoursIn: number,
): Figure {
  const waits = [
    ...hours.map((time) => ({ time: time / hoursIn, answered: true })),
    ...open.map((time) => ({ time: time / hoursIn, answered: false })),
  ]
  if (waits.length === 0) return figure(cannot('no-answers'))
  return figure(waitQuantile(waitCurve(waits)))
}
