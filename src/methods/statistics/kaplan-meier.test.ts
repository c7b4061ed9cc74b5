import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { answeredWithin, waitCurve, waitQuantile } from './kaplan-meier.ts'

// Freireich and others 1963, the 6-MP arm, as printed in every textbook of survival analysis.
const times = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
const events = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
const freireich = times.map((time, i) => ({ time, answered: events[i] === 1 }))

test("Freireich's data give the published curve, median 23 and its lower limit 13", () => {
  const curve = waitCurve(freireich)
  if (curve.value === null) throw new Error(curve.because)
  expect(curve.steps.map((step) => step.time)).toEqual([6, 7, 10, 13, 16, 22, 23])
  const published = [0.85714286, 0.80672269, 0.75294118, 0.69019608, 0.62745098, 0.53781513]
  for (const [i, share] of published.entries()) expect(curve.steps[i]?.share).toBeCloseTo(share, 7)
  expect(curve.steps[0]?.low).toBeCloseTo(0.6197, 3)
  expect(curve.steps[0]?.high).toBeCloseTo(0.9516, 3)
  expect(waitQuantile(curve)).toMatchObject({ value: 23, low: 13, high: null, n: 21 })
})

test('what nobody was followed for is not known', () => {
  const curve = waitCurve(freireich)
  expect(answeredWithin(curve, 36)).toEqual({ value: null, because: 'not-reached' })
  expect(waitQuantile(curve, 0.9)).toEqual({ value: null, because: 'not-reached' })
  expect(answeredWithin(curve, 5)).toMatchObject({ value: 0, low: 0 })
})

test('without anybody waiting it is the plain share answered', () => {
  const curve = waitCurve([1, 2, 3, 4].map((time) => ({ time, answered: true })))
  expect(answeredWithin(curve, 2.5).value).toBeCloseTo(0.5)
  expect(answeredWithin(curve, 100).value).toBe(1)
})

test('leaving out those who wait would flatter the firm', () => {
  const waiting = [1, 2, 3].map((time) => ({ time, answered: true }))
  const honest = waitCurve([
    ...waiting,
    { time: 50, answered: false },
    { time: 60, answered: false },
  ])
  expect(answeredWithin(honest, 3).value).toBeCloseTo(0.6)
})

test('whatever the waits, the curve falls within 0..1 and holds no NaN', () => {
  const wait = fc.record({
    time: fc.oneof(fc.nat(5), fc.double()),
    answered: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(wait, { maxLength: 30 }), fc.double(), (waits, time) => {
      const curve = waitCurve(waits)
      const answers = [answeredWithin(curve, time), waitQuantile(curve), waitQuantile(curve, time)]
      for (const answer of answers)
        for (const inner of Object.values(answer))
          if (typeof inner === 'number') expect(Number.isFinite(inner)).toBe(true)
      if (curve.value === null) return
      let before = 1
      for (const { share, low, high } of curve.steps) {
        expect(share).toBeLessThanOrEqual(before)
        expect(low).toBeLessThanOrEqual(share + 1e-12)
        expect(high).toBeGreaterThanOrEqual(share - 1e-12)
        before = share
      }
    }),
  )
})
