/** Staying and leaving: retention, churn, turnover, stability, and who answers at all. */
import { bootstrap } from './bootstrap.ts'
import {
  cannot,
  isConfidence,
  isCount,
  measure,
  wrongWith,
  type Computed,
  type Measure,
} from './computed.ts'
import { poissonInterval } from './poisson.ts'
import { mean, sum } from './sums.ts'
import { share } from './wilson.ts'

/**
 * Customer retention = (E - N) / S, in 0..1: `start` customers at the start, `end` at the end, of
 * whom `joined` came in the period.
 */
export function retention(
  counts: { start: number; end: number; joined: number },
  confidence = 0.95,
): Computed<Measure> {
  const { start, end, joined } = counts
  if (![start, end, joined].every(isCount)) return cannot('not-a-whole-number')
  if (start === 0) return cannot('nothing-to-divide-by')
  if (joined > end || end - joined > start) return cannot('counts-do-not-agree')
  return share(end - joined, start, confidence)
}

/** Churn = lost / S in 0..1, of the customers there at the start: 1 - retention. */
export function churn(start: number, lost: number, confidence = 0.95): Computed<Measure> {
  if (start === 0) return cannot('nothing-to-divide-by')
  return share(lost, start, confidence)
}

/**
 * Revenue churn = revenue lost from the customers of the start / their revenue at the start, in
 * 0..1. One entry per customer, `after` at most counted up to `before` (growth is no negative
 * churn). Interval: bootstrap over customers.
 */
export function revenueChurn(
  customers: readonly { before: number; after: number }[],
  seed: number,
  confidence = 0.95,
): Computed<Measure> {
  for (const [at, { before, after }] of customers.entries()) {
    if (!Number.isFinite(before) || !Number.isFinite(after)) return cannot('not-a-number', at)
    if (before < 0 || after < 0) return cannot('negative', at)
  }
  if (customers.length === 0) return cannot('no-answers')
  if (!customers.some(({ before }) => before > 0)) return cannot('nothing-to-divide-by')
  return bootstrap(
    customers,
    (drawn) =>
      sum(drawn.map((one) => Math.max(0, one.before - one.after))) /
      sum(drawn.map((one) => one.before)),
    { seed, confidence },
  )
}

export type Turnover = Measure & { leavers: number; averageStaff: number }

/** Below this average staff a rate says less than the two counts. */
export const SMALLEST_STAFF_FOR_A_RATE = 20

/**
 * Crude turnover = leavers / average number employed (CIPD), as a share that may exceed 1; call it
 * once per kind of leaving. `headcounts` are the month-ends of the period. Interval: Garwood's for
 * the number of leavers. Under 20 staff: show the counts.
 */
export function turnover(
  leavers: number,
  headcounts: readonly number[],
  confidence = 0.95,
): Computed<Turnover> {
  if (!isConfidence(confidence)) return cannot('setting-out-of-range')
  const wrong = wrongWith(headcounts)
  if (wrong) return wrong
  const negative = headcounts.findIndex((count) => count < 0)
  if (negative >= 0) return cannot('negative', negative)
  if (!isCount(leavers)) return cannot('not-a-whole-number')
  const averageStaff = mean(headcounts)
  if (averageStaff < SMALLEST_STAFF_FOR_A_RATE) return cannot('small-staff-show-counts')
  const { low, high } = poissonInterval(leavers, confidence)
  const interval = { low: low / averageStaff, high: high / averageStaff }
  const rate = measure(leavers / averageStaff, interval, Math.round(averageStaff), confidence)
  return rate.value === null ? rate : { ...rate, leavers, averageStaff }
}

/** Stability index in 0..1: staff with a year or more of service / staff employed a year ago. */
export function stability(
  withOneYear: number,
  employedOneYearAgo: number,
  confidence = 0.95,
): Computed<Measure> {
  if (employedOneYearAgo === 0) return cannot('nothing-to-divide-by')
  return share(withOneYear, employedOneYearAgo, confidence)
}
