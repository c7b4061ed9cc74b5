import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { change } from './change.ts'
import { falseDiscovery } from './false-discovery.ts'
import { npsFromCounts } from './nps.ts'
import { median, percentile } from './percentiles.ts'
import { churn, retention, revenueChurn, stability, turnover } from './rates.ts'
import { rating } from './ratings.ts'
import { nonResponse, responseRate } from './responses.ts'
import { boundedMean, ces, csat } from './scores.ts'
import { share, wilson } from './wilson.ts'
import { seededDice } from './dice.ts'
import { bootstrap } from './bootstrap.ts'
import { mean } from './sums.ts'

const repeat = (value: number, times: number) => Array.from({ length: times }, () => value)

test('CSAT is the share of 4 and 5, CES of 5 to 7, with the mean beside', () => {
  const satisfied = csat([5, 4, 3, null, 1])
  expect(satisfied).toMatchObject({ value: 0.5, n: 4, good: 2, mean: { value: 3.25 } })
  expect(ces([7, 5, 4])).toMatchObject({ value: 2 / 3, n: 3 })
  expect(csat([6])).toEqual({ value: null, because: 'outside-scale', at: 0 })
})

test('a mean on a scale keeps its interval open when all agree', () => {
  const all = boundedMean(repeat(5, 10), 1, 5)
  if (all.value === null) throw new Error(all.because)
  expect(all).toMatchObject({ value: 5, high: 5 })
  expect(all.low).toBeLessThan(4.8)
  expect(boundedMean([3], 1, 5)).toEqual({ value: null, because: 'too-few' })
})

test('the mean on a scale covers at least 94 % where plain t covers 39 % (seeded)', () => {
  const dice = seededDice(4)
  const chances = [0.03, 0, 0, 0.02, 0.95]
  const truth = chances.reduce((total, chance, i) => total + chance * (i + 1), 0)
  let covered = 0
  for (let round = 0; round < 1000; round++) {
    const answers = repeat(0, 10).map(() => {
      let left = dice.unit()
      return 1 + chances.findIndex((chance) => (left -= chance) < 0)
    })
    const one = boundedMean(answers, 1, 5)
    if (one.value !== null && one.low <= truth && truth <= one.high) covered += 1
  }
  expect(covered).toBeGreaterThan(940)
})

test('change between two shares by MOVER is Newcombe (statsmodels: 0.05243 to 0.33387)', () => {
  const asMeasure = (x: number, n: number) => ({
    value: x / n,
    n,
    confidence: 0.95,
    ...wilson(x, n),
  })
  const result = change(asMeasure(48, 80), asMeasure(56, 70))
  if (result.value === null) throw new Error(result.because)
  expect(result.low).toBeCloseTo(0.05243147240236498, 9)
  expect(result.high).toBeCloseTo(0.33387265403690614, 9)
  expect(result.verdict).toBe('higher')
  expect(result.p).toBeLessThan(0.05)
})

test('a rise of ten points among forty is no clear change', () => {
  const before = npsFromCounts({ promoters: 18, passives: 12, detractors: 10 })
  const after = npsFromCounts({ promoters: 20, passives: 12, detractors: 8 })
  const result = change(before, after)
  expect(result).toMatchObject({ value: 10, verdict: 'no-clear-change', n: 40 })
  expect(change(share(0, 0), share(1, 2))).toEqual({ value: null, because: 'no-answers' })
})

test('two draws of the same shares are called different in about 5 % of cases (exact)', () => {
  const n = 30
  const p = 0.7
  const one = Array.from({ length: n + 1 }, (_, x) => share(x, n))
  const chance = Array.from({ length: n + 1 }, () => 1)
  for (let x = 0; x <= n; x++) {
    let ways = 1
    for (let i = 0; i < x; i++) ways *= (n - i) / (i + 1)
    chance[x] = ways * p ** x * (1 - p) ** (n - x)
  }
  let called = 0
  for (let a = 0; a <= n; a++)
    for (let b = 0; b <= n; b++) {
      const result = change(one[a] ?? share(0, 0), one[b] ?? share(0, 0))
      if (result.value !== null && result.verdict !== 'no-clear-change')
        called += (chance[a] ?? 0) * (chance[b] ?? 0)
    }
  expect(called).toBeGreaterThan(0.02)
  expect(called).toBeLessThan(0.06)
})

test('retention leaves the newly joined out, and churn is the rest', () => {
  expect(retention({ start: 200, end: 210, joined: 30 })).toMatchObject({ value: 0.9, n: 200 })
  expect(churn(200, 20)).toMatchObject({ value: 0.1 })
  expect(retention({ start: 10, end: 30, joined: 5 })).toEqual({
    value: null,
    because: 'counts-do-not-agree',
  })
  expect(churn(0, 0)).toEqual({ value: null, because: 'nothing-to-divide-by' })
  expect(stability(45, 50)).toMatchObject({ value: 0.9 })
})

test('revenue churn counts what was lost, not what grew', () => {
  const customers = [
    { before: 100, after: 0 },
    { before: 100, after: 300 },
    { before: 100, after: 50 },
    { before: 100, after: 100 },
  ]
  expect(revenueChurn(customers, 1).value).toBeCloseTo(0.375)
})

test('turnover rests on the month-ends, and small staffs get counts', () => {
  expect(turnover(6, [48, 50, 52])).toMatchObject({ value: 0.12, averageStaff: 50, leavers: 6 })
  expect(turnover(2, [12, 12])).toEqual({ value: null, because: 'small-staff-show-counts' })
})

test('an open link has no response rate, and a silent group is flagged', () => {
  expect(responseRate({ delivered: null, completed: 90 })).toEqual({
    value: null,
    because: 'open-link',
  })
  const result = nonResponse([
    { name: 'first year', delivered: 50, completed: 10 },
    { name: 'longer', delivered: 150, completed: 90 },
  ])
  if (result.value === null) throw new Error(result.because)
  expect(result.value).toBe(0.5)
  expect(result.groups.map((group) => group.warn)).toEqual([true, false])
})

test('a single five-star rating does not make a five-star firm', () => {
  expect(rating([{ stars: 5 }])).toMatchObject({
    value: 3.6875,
    plain: 5,
    histogram: [0, 0, 0, 0, 1],
  })
  const old = rating([{ stars: 1, ageDays: 365 }, { stars: 5 }], { halfLifeDays: 365 })
  expect(old.value).toBeCloseTo((7 * 3.5 + 0.5 + 5) / 8.5)
})

test('percentiles: type 7, and an end that cannot be bounded is null', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  expect(median(values)).toMatchObject({ value: 5.5, low: 2, high: 9 })
  expect(percentile(values, 0.9)).toMatchObject({ value: 9.1, high: null })
  expect(median([4])).toMatchObject({ value: 4, low: null, high: null })
})

test('Benjamini and Hochberg find 4 of their 15 p-values (1995, table 1)', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ]
  const result = falseDiscovery(p)
  if (result.value === null) throw new Error(result.because)
  expect(result.value).toBe(4)
  expect(result.adjusted[3]).toBeCloseTo(0.035625)
  expect(result.adjusted[5]).toBeCloseTo(0.06385714, 7)
})

test('the bootstrap repeats with its seed and refuses to be sure of equals', () => {
  const values = [3.14, 5.27, 8.91, 1.03, 9.66, 4.42, 4.08, 7.35]
  const once = bootstrap(values, mean, { seed: 3 })
  expect(bootstrap(values, mean, { seed: 3 })).toEqual(once)
  expect(bootstrap(values, mean, { seed: 4 })).not.toEqual(once)
  expect(bootstrap([2, 2, 2, 2], mean, { seed: 1 })).toEqual({ value: null, because: 'all-equal' })
})

test('verdict, interval and p of a change never contradict each other', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (a, b, c, d) => {
      const result = change(share(a, a + b), share(c, c + d))
      if (result.value === null) return
      const clear = result.verdict !== 'no-clear-change'
      expect(clear).toBe(result.low > 0 || result.high < 0)
      if (Math.abs(result.p - 0.05) > 1e-9) expect(clear).toBe(result.p < 0.05)
      expect(result.low).toBeLessThanOrEqual(result.value)
      expect(result.high).toBeGreaterThanOrEqual(result.value)
    }),
  )
})
