import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomial } from './binomial.ts'
import { share, wilson } from './wilson.ts'

test("Wilson's interval agrees with statsmodels", () => {
  const eight = wilson(8, 10)
  expect(eight.low).toBeCloseTo(0.4901624715, 9)
  expect(eight.high).toBeCloseTo(0.9433178485, 9)
  expect(wilson(0, 10).low).toBe(0)
  expect(wilson(0, 10).high).toBeCloseTo(0.2775327999, 9)
  expect(wilson(68, 100).low).toBeCloseTo(0.5833738138954762, 9)
})

test('nothing asked, nothing known', () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  expect(share(0, 0)).toEqual({ value: null, because: 'no-answers' })
})

test('counts that cannot be are refused by name', () => {
  expect(() => wilson(3, 2)).toThrow('successes must be from 0 to n (2), not 3')
  expect(() => wilson(Number.NaN, 2)).toThrow(RangeError)
  expect(() => wilson(1, 2, 1)).toThrow('confidence')
})

test('the exact share agrees with the published Blaker limits for 3 of 10', () => {
  const result = share(3, 10)
  if (result.value === null) throw new Error(result.because)
  expect(result.low).toBeCloseTo(0.08726, 4)
  expect(result.high).toBeCloseTo(0.61946, 4)
})

test('the share never covers less than 95 % at n = 10 to 50, and not much more on average', () => {
  for (const n of [10, 17, 30, 50]) {
    const intervals = Array.from({ length: n + 1 }, (_, x) => share(x, n))
    const chances: number[] = []
    for (let p = 0.02; p < 0.985; p += 0.01) {
      const outcome = binomial(n, p)
      let covered = 0
      for (const [x, one] of intervals.entries())
        if (one.value !== null && one.low <= p && p <= one.high) covered += outcome[x] ?? 0
      chances.push(covered)
    }
    expect(Math.min(...chances)).toBeGreaterThan(0.9499)
    expect(chances.reduce((a, b) => a + b, 0) / chances.length).toBeLessThan(0.975)
  }
})

test('intervals lie in 0..1, hold the share and mirror', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (a, b) => {
      const n = Math.max(a, b, 1)
      const x = Math.min(a, b)
      const one = share(x, n)
      const other = share(n - x, n)
      if (one.value === null || other.value === null) throw new Error('not computed')
      expect(one.low).toBeGreaterThanOrEqual(0)
      expect(one.high).toBeLessThanOrEqual(1)
      expect(one.low).toBeLessThanOrEqual(one.value)
      expect(one.high).toBeGreaterThanOrEqual(one.value)
      expect(one.low).toBeCloseTo(1 - other.high, 7)
    }),
    { numRuns: 60 },
  )
})
