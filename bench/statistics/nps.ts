/** Exact coverage of NPS intervals: every outcome of a survey, weighed by its chance. */
import { criticalZ, logGamma, npsFromCounts } from '../../src/methods/statistics/index.ts'
import type { Row } from './table.ts'

type Interval = (plus: number, minus: number, n: number) => { low: number; high: number }

const wald =
  (extra: number, total: number): Interval =>
  (plus, minus, n) => {
    const m = n + total
    const [p, d] = [(plus + extra) / m, (minus + extra) / m]
    const half = criticalZ(0.95) * Math.sqrt((p + d - (p - d) ** 2) / m)
    return { low: 100 * (p - d - half), high: 100 * (p - d + half) }
  }

const ours =
  (population?: number): Interval =>
  (promoters, detractors, n) => {
    const counts = { promoters, detractors, passives: n - promoters - detractors }
    const result = npsFromCounts(counts, population === undefined ? {} : { population })
    return result.value === null ? { low: -100, high: 100 } : result
  }

type Outcome = { plus: number; minus: number; low: number; high: number }

function outcomes(n: number, interval: Interval): Outcome[] {
  const all: Outcome[] = []
  for (let plus = 0; plus <= n; plus++)
    for (let minus = 0; plus + minus <= n; minus++)
      all.push({ plus, minus, ...interval(plus, minus, n) })
  return all
}

const choose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

function row(
  name: string,
  n: number,
  interval: Interval,
  truths: readonly { nps: number; logChance: (plus: number, minus: number) => number }[],
): Row {
  const all = outcomes(n, interval)
  let width = 0
  const coverages = truths.map(({ nps, logChance }) => {
    let covered = 0
    for (const { plus, minus, low, high } of all) {
      const chance = Math.exp(logChance(plus, minus))
      width += (chance * (high - low)) / truths.length
      if (nps >= low - 1e-9 && nps <= high + 1e-9) covered += chance
    }
    return covered
  })
  return { name, n, coverages, width }
}

const grid: [number, number][] = []
for (let p = 1; p < 19; p++) for (let d = 1; p + d < 20; d++) grid.push([p / 20, d / 20])

/** Plain Wald, Sauro and Lewis' adjusted Wald, and ours, among an endless public. */
export function npsTable(n: number): Row[] {
  const truths = grid.map(([p, d]) => ({
    nps: 100 * (p - d),
    logChance: (plus: number, minus: number) =>
      choose(n, plus) +
      choose(n - plus, minus) +
      plus * Math.log(p) +
      minus * Math.log(d) +
      (n - plus - minus) * Math.log(1 - p - d),
  }))
  return [
    row('plain (Wald)', n, wald(0, 0), truths),
    row('adjusted (3/4, 3/4)', n, wald(0.75, 3), truths),
    row('ours (Tango score)', n, ours(), truths),
  ]
}

/** Plain and ours for n answers of a staff of `population`, drawn without putting back. */
export function enpsTable(n: number, population: number): Row[] {
  const truths = grid.map(([p, d]) => {
    const plus = Math.round(p * population)
    const minus = Math.round(d * population)
    const rest = population - plus - minus
    const whole = choose(population, n)
    return {
      nps: (100 * (plus - minus)) / population,
      logChance: (a: number, b: number) =>
        a > plus || b > minus || n - a - b > rest
          ? -Infinity
          : choose(plus, a) + choose(minus, b) + choose(rest, n - a - b) - whole,
    }
  })
  return [
    row('plain (no correction)', n, wald(0, 0), truths),
    row('ours (finite staff)', n, ours(population), truths),
  ]
}
