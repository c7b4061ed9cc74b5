/** Counts that creep up: a CUSUM set from how often one may be alarmed for nothing. */
import { cannot, isCount, type Computed } from './computed.ts'
import { solveLinear } from './linear.ts'

/** `value` is the decision interval h; run lengths are in periods. */
export type PoissonCusumPlan = {
  value: number
  k: number
  falseAlarmEvery: number
  noticedAfter: number
}

const MOST_STATES = 360

/**
 * Plan of an upper Poisson CUSUM: k = (m1 - m0) / (ln m1 - ln m0) (Lucas, Technometrics 27, 1985),
 * rounded to a grid on which the run length is an exact Markov chain (Brook and Evans, Biometrika
 * 59, 1972), and the smallest h whose false alarms come at most once in `falseAlarmEvery` periods.
 * `usual` and `raised` are mean counts per period.
 */
export function planPoissonCusum(
  usual: number,
  raised: number,
  falseAlarmEvery: number,
): Computed<PoissonCusumPlan> {
  if (!(usual >= 0.01 && usual <= 1000 && raised > usual * 1.02 && raised <= 5000))
    return cannot('setting-out-of-range')
  if (!(falseAlarmEvery >= 2 && falseAlarmEvery <= 1e6)) return cannot('setting-out-of-range')
  const exact = (raised - usual) / (Math.log(raised) - Math.log(usual))
  for (const grid of [20, 10, 5, 4, 2, 1]) {
    const step = Math.round(exact * grid)
    if (!(step / grid > usual && step / grid < raised)) continue
    const most = MOST_STATES
    if (runLength(usual, step, grid, most) < falseAlarmEvery) continue
    let low = 1
    let high = most
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (runLength(usual, step, grid, middle) >= falseAlarmEvery) high = middle
      else low = middle + 1
    }
    return {
      value: low / grid,
      k: step / grid,
      falseAlarmEvery: runLength(usual, step, grid, low),
      noticedAfter: runLength(raised, step, grid, low),
    }
  }
  return cannot('setting-out-of-range')
}

/** ARL from 0 with states 0, 1/grid, ..., (states - 1)/grid; alarm at or above states/grid. */
function runLength(mean: number, step: number, grid: number, states: number): number {
  const chance: number[] = []
  for (let x = 0, p = Math.exp(-mean); x <= (states + step) / grid + 1; x++) {
    if (x > 0) p = Math.exp(x * Math.log(mean) - mean - logFactorial(x))
    chance.push(p)
  }
  const matrix = Array.from({ length: states }, (_, from) => {
    const row: number[] = Array.from({ length: states }, (__, to) => (from === to ? 1 : 0))
    for (const [x, p] of chance.entries()) {
      const to = Math.max(0, from + x * grid - step)
      if (to < states) row[to] = (row[to] ?? 0) - p
    }
    return row
  })
  const length = solveLinear(
    matrix,
    Array.from({ length: states }, () => 1),
  )?.[0]
  return length !== undefined && length >= 1 - 1e-9 && length < 1e12 ? length : 1e12
}

const logFactorials = [0]
function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++)
    logFactorials.push((logFactorials[i - 1] ?? 0) + Math.log(i))
  return logFactorials[n] ?? 0
}

/** `value` is the number of alarms; `sums` the CUSUM after each period, alarm at or above h. */
export type PoissonCusum = { value: number; sums: number[]; alarms: number[]; since: number | null }

/** Runs the planned CUSUM over counts per period: C = max(0, C + count - k). */
export function poissonCusum(
  counts: readonly number[],
  plan: { k: number; h: number },
): Computed<PoissonCusum> {
  if (!(plan.k > 0 && Number.isFinite(plan.k) && plan.h > 0 && Number.isFinite(plan.h)))
    return cannot('setting-out-of-range')
  if (counts.length === 0) return cannot('no-answers')
  const sums: number[] = []
  const alarms: number[] = []
  let now = 0
  let start = 0
  let since: number | null = null
  for (const [at, count] of counts.entries()) {
    if (!isCount(count)) return cannot('not-a-whole-number', at)
    now = Math.max(0, now + count - plan.k)
    if (now === 0) start = at + 1
    sums.push(now)
    if (now >= plan.h - 1e-9) {
      alarms.push(at)
      since ??= start
    }
  }
  return { value: alarms.length, sums, alarms, since }
}
