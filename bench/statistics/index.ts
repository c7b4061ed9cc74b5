/** Coverage of our intervals beside the plain ones, exact where it can be, seeded where not. */
import {
  seededDice,
  share,
  type Measure,
  type Computed,
} from '../../src/methods/statistics/index.ts'
import { enpsTable, npsTable } from './nps.ts'
import { meanTable } from './means.ts'
import { runLengthTable } from './run-lengths.ts'
import { print, type Row } from './table.ts'
import { binomial, criticalZ, wilson } from '../../src/methods/statistics/index.ts'

type Interval = (x: number, n: number) => { low: number; high: number }

const plainShare: Interval = (x, n) => {
  const p = x / n
  const half = criticalZ(0.95) * Math.sqrt((p * (1 - p)) / n)
  return { low: p - half, high: p + half }
}

const ours: Interval = (x, n) => {
  const result: Computed<Measure> = share(x, n)
  return result.value === null ? { low: 0, high: 1 } : result
}

/** Exact coverage over p = 0.02 to 0.98. */
function shareRow(name: string, n: number, interval: Interval): Row {
  const intervals = Array.from({ length: n + 1 }, (_, x) => interval(x, n))
  const coverages: number[] = []
  let width = 0
  for (let p = 0.02; p < 0.985; p += 0.01) {
    let covered = 0
    for (const [x, chance] of binomial(n, p).entries()) {
      const one = intervals[x]
      if (!one) continue
      width += (chance * (one.high - one.low)) / 97
      if (one.low <= p && p <= one.high) covered += chance
    }
    coverages.push(covered)
  }
  return { name, n, coverages, width: 100 * width }
}

/** Prints all tables. */
export async function run(): Promise<void> {
  const sizes = [10, 15, 20, 30, 50]
  print(
    'NPS, exact over 171 businesses (promoters and detractors 5 % to 90 %)',
    sizes.flatMap((n) => npsTable(n)),
  )
  print(
    'eNPS among a staff of 20 (n = 10, 15) and of 60 (n = 20, 40), exact, without replacement',
    [
      [10, 20],
      [15, 20],
      [20, 60],
      [40, 60],
    ].flatMap(([n = 10, staff = 20]) => enpsTable(n, staff)),
  )
  print(
    'Share (CSAT, CES, response rate), exact over 97 true shares',
    sizes.flatMap((n) => [
      shareRow('plain (Wald)', n, plainShare),
      shareRow('Wilson', n, wilson),
      shareRow('ours (Blaker, exact)', n, ours),
    ]),
  )
  print(
    'Mean on a scale of 1 to 5, 2,000 seeded surveys for each of 7 kinds of spread',
    [10, 20, 50].flatMap((n) => meanTable(n, seededDice(20_26))),
  )
  runLengthTable()
  await Promise.resolve()
}
