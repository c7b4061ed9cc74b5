import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNotComputed, type Computed } from './computed.ts'
import { pChart, uChart } from './count-charts.ts'
import { seededDice } from './dice.ts'
import { cusum, ewma } from './drift.ts'
import { gChart, tChart, usualOf, xmrChart } from './individuals-charts.ts'
import { planPoissonCusum, poissonCusum } from './poisson-cusum.ts'

function some<T extends { value: unknown }>(answer: Computed<T>): T {
  if (isNotComputed(answer)) throw new Error(answer.because)
  return answer
}

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, flow rates of ten batches.
const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]

test("XmR limits are NIST's 45.8159 to 55.8041 around 50.81", () => {
  const { individuals, ranges } = some(xmrChart(flow))
  expect(individuals.value).toBeCloseTo(50.81, 10)
  expect(ranges.value).toBeCloseTo(1.8778, 4)
  // NOTE: NIST uses 3/1.128 = 2.6596; Wheeler's rounded 2.66 differs in the third decimal.
  expect(individuals.points[0]?.low).toBeCloseTo(45.8159, 2)
  expect(individuals.points[0]?.high).toBeCloseTo(55.8041, 2)
  expect(individuals).toMatchObject({ provisional: true, signals: [], finding: { periods: 10 } })
})

test('a frozen baseline judges what comes after it, and the rule that fired is named', () => {
  const { individuals } = some(xmrChart([...flow, 60], { baseline: 10 }))
  expect(individuals.value).toBeCloseTo(50.81, 10)
  expect(individuals.finding).toEqual({
    key: 'signal',
    rule: 'outside',
    direction: 'up',
    from: 10,
    to: 10,
  })
})

test('eight on one side is one signal however long it lasts; seven is none', () => {
  const usual = [5, 7, 4, 6, 5, 7, 6, 4, 5, 7, 6, 5]
  const run = (length: number) =>
    some(xmrChart([...usual, ...Array.from({ length }, () => 7)], { baseline: 12 })).individuals
  expect(run(6).signals).toEqual([])
  expect(run(8).signals).toEqual([{ rule: 'run-of-8', direction: 'up', from: 12, to: 19 }])
  expect(run(11).signals).toEqual([{ rule: 'run-of-8', direction: 'up', from: 12, to: 22 }])
})

test('u limits follow the exposure; a period without orders has no point', () => {
  const chart = some(
    uChart(
      [
        { events: 4, exposure: 400 },
        { events: 6, exposure: 600 },
        { events: 0, exposure: 0 },
        { events: 10, exposure: 1000 },
      ],
      { laney: 'never' },
    ),
  )
  expect(chart.value).toBeCloseTo(0.01)
  expect(chart.points[0]?.high).toBeCloseTo(0.01 + 3 * Math.sqrt(0.01 / 400), 12)
  expect(chart.points[0]?.low).toBe(0)
  expect(chart.points[2]?.value).toBeNull()
})

test("Laney's correction is quiet where orders come in clumps and the plain chart cries wolf", () => {
  const dice = seededDice(11)
  const weeks = Array.from({ length: 60 }, () => {
    const mood = Math.max(0.02, 0.1 + 0.03 * dice.normal())
    return { events: Math.round(2000 * mood), exposure: 2000 }
  })
  const plain = some(pChart(weeks, { laney: 'never' }))
  const mended = some(pChart(weeks))
  expect(plain.signals.filter((one) => one.rule === 'outside').length).toBeGreaterThan(10)
  expect(mended.signals.filter((one) => one.rule === 'outside')).toEqual([])
  expect(mended.spread).toBeGreaterThan(3)
})

test('g-chart: a mean of 20 days between gives limits 0 to 81.48', () => {
  const chart = some(gChart([10, 30, 20, 15, 25, 90], { baseline: 5 }))
  expect(chart.value).toBe(20)
  expect(chart.points[0]?.high).toBeCloseTo(20 + 3 * Math.sqrt(420), 10)
  expect(chart.signals).toMatchObject([{ rule: 'outside', direction: 'up', from: 5 }])
})

test('t-chart turns its limits back into days', () => {
  const chart = some(tChart([10.5, 30, 20, 15, 25, 2000], { baseline: 5 }))
  expect(chart.points[5]).toMatchObject({ value: 2000 })
  expect(chart.signals).toMatchObject([{ rule: 'outside', direction: 'up', from: 5 }])
  expect(chart.value).toBeGreaterThan(15)
  expect(chart.value).toBeLessThan(25)
})

// Montgomery, Introduction to Statistical Quality Control, table 9.1: mean 10, sigma 1.
const montgomery = [
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08,
  9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
]

test("CUSUM alarms at Montgomery's 29th observation with C+ 5.28, drifting since the 23rd", () => {
  const drift = some(cusum(montgomery, { centre: 10, sigma: 1 }))
  expect(drift.points[28]?.upper).toBeCloseTo(5.28, 10)
  expect(drift.points[1]?.lower).toBeCloseTo(1.56, 10)
  expect(drift).toMatchObject({ firstAlarm: 28, since: 22 })
  expect(drift.falseAlarmEvery.value).toBeCloseTo(465.44, 2)
})

test('EWMA alarms at the 29th of the same observations, above 10.62 (lambda 0.1, width 2.7)', () => {
  const drift = some(ewma(montgomery, { centre: 10, sigma: 1 }, { lambda: 0.1, width: 2.7 }))
  expect(drift.points[0]?.value).toBeCloseTo(9.945, 10)
  expect(drift.points[28]?.upper).toBeCloseTo(10.6187, 3)
  expect(drift.firstAlarm).toBe(28)
})

test('the planned Poisson CUSUM keeps its promise on false alarms (seeded simulation)', () => {
  const plan = some(planPoissonCusum(2, 4, 100))
  const dice = seededDice(5)
  const draw = (m: number) => {
    let count = 0
    for (let p = dice.unit(); p > Math.exp(-m); p *= dice.unit()) count += 1
    return count
  }
  let periods = 0
  const rounds = 2000
  for (let round = 0; round < rounds; round++) {
    for (let sum = 0; sum < plan.value - 1e-9; periods++) sum = Math.max(0, sum + draw(2) - plan.k)
  }
  expect(Math.abs(periods / rounds / plan.falseAlarmEvery - 1)).toBeLessThan(0.07)
  expect(plan.falseAlarmEvery).toBeGreaterThanOrEqual(100)
  const run = some(poissonCusum([2, 1, 3, 6, 7, 6], { k: plan.k, h: plan.value }))
  expect(run.since).toBe(2)
})

test('usual: mean and moving-range deviation; equals are not judged', () => {
  expect(some(usualOf(flow)).sigma).toBeCloseTo(1.8778 / 1.128, 4)
  expect(usualOf([3, 3, 3])).toEqual({ value: null, because: 'all-equal' })
})

test('no chart answers NaN or Infinity, whatever it gets', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -1, max: 30 }))
  const sound = (answer: unknown): void => {
    if (typeof answer === 'number') expect(Number.isFinite(answer)).toBe(true)
    else if (typeof answer === 'object' && answer !== null) Object.values(answer).forEach(sound)
  }
  const all = ['outside', 'run-of-8', 'two-of-three', 'trend-of-6'] as const
  fc.assert(
    fc.property(fc.array(number, { maxLength: 20 }), fc.array(number), number, (a, b, baseline) => {
      const periods = a.map((events, i) => ({ events, exposure: b[i] ?? 10 }))
      sound(uChart(periods))
      sound(pChart(periods, { rules: all, laney: 'always' }))
      sound(xmrChart(a, { rules: all }))
      sound(xmrChart(a, { baseline }))
      sound(gChart(a))
      sound(tChart(a.map(Math.abs)))
      sound(usualOf(a))
    }),
  )
})
