/** Whatever is thrown at the measures, no answer holds NaN or Infinity, and none crashes. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as statistics from './index.ts'

const wild = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 0.5, 1e308, -1e308, 5e-324),
)
const few = fc.array(wild, { maxLength: 12 })
const tame = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 40 })
const list = fc.oneof(few, tame)

function sound(answer: unknown, path = 'answer'): void {
  if (typeof answer === 'number' && !Number.isFinite(answer))
    throw new Error(`${path} is ${String(answer)}`)
  if (typeof answer === 'object' && answer !== null)
    for (const [key, inner] of Object.entries(answer)) sound(inner, `${path}.${key}`)
}

const calls: Record<string, (a: number[], b: number[], x: number, y: number) => unknown> = {
  nps: (a) => statistics.nps(a),
  enps: (a, _, x) => statistics.enps(a, x),
  counts: (_, b, x, y) =>
    statistics.npsFromCounts({ promoters: x, passives: y, detractors: b[0] ?? 0 }),
  csat: (a) => statistics.csat(a),
  ces: (a, _, x) => statistics.ces(a, x),
  score: (a, _, x, y) => statistics.score(a, { lowest: 0, highest: x, goodFrom: y }),
  boundedMean: (a, _, x, y) => statistics.boundedMean(a, x, y),
  share: (_, __, x, y) => statistics.share(x, y),
  retention: (a, _, x, y) => statistics.retention({ start: x, end: y, joined: a[0] ?? 0 }),
  churn: (_, __, x, y) => statistics.churn(x, y),
  revenueChurn: (a, b) =>
    statistics.revenueChurn(
      a.map((before, i) => ({ before, after: b[i] ?? 0 })),
      7,
    ),
  turnover: (a, _, x) => statistics.turnover(x, a),
  stability: (_, __, x, y) => statistics.stability(x, y),
  responseRate: (_, __, x, y) => statistics.responseRate({ delivered: x, completed: y }),
  nonResponse: (a, b) =>
    statistics.nonResponse(
      a.map((delivered, i) => ({ name: 'g', delivered, completed: b[i] ?? 0 })),
    ),
  change: (a, b) => statistics.change(statistics.csat(a), statistics.csat(b)),
  changeNps: (a, b) => statistics.change(statistics.nps(a), statistics.nps(b)),
  rating: (a, b) => statistics.rating(a.map((stars, i) => ({ stars, ageDays: b[i] ?? 0 }))),
  decayed: (a, _, x, y) =>
    statistics.rating(
      a.map((stars) => ({ stars, ageDays: x })),
      { halfLifeDays: y, weight: 0 },
    ),
  helpfulRank: (_, __, x, y) => statistics.helpfulRank(x, y),
  percentile: (a, _, x) => statistics.percentile(a, x),
  median: (a) => statistics.median(a),
  falseDiscovery: (a, _, x) => statistics.falseDiscovery(a, x),
  cusum: (a, _, x, y) => statistics.cusum(a, { centre: x, sigma: y }),
  ewma: (a, _, x, y) => statistics.ewma(a, { centre: x, sigma: y }),
  cusumRunLength: (_, __, x, y) => statistics.cusumRunLength({ k: x, h: y }),
  ewmaRunLength: (_, __, x, y) => statistics.ewmaRunLength({ lambda: x, width: y }),
  poissonCusum: (a, _, x, y) => statistics.poissonCusum(a, { k: x, h: y }),
  bootstrap: (a, _, x) => statistics.bootstrap(a, statistics.mean, { seed: x, rounds: 100 }),
}

test.each(Object.entries(calls))('%s never answers NaN or Infinity', (_, call) => {
  fc.assert(
    fc.property(list, list, wild, wild, (a, b, x, y) => sound(call(a, b, x, y))),
    { numRuns: 150 },
  )
})

test('a planned Poisson CUSUM is finite or a reason', () => {
  fc.assert(
    fc.property(wild, wild, wild, (a, b, c) => sound(statistics.planPoissonCusum(a, b, c))),
    { numRuns: 60 },
  )
  expect(statistics.planPoissonCusum(4, 7, 500)).toMatchObject({ value: 8, k: 5.35 })
})
