import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNotComputed } from './computed.ts'
import { populationStability } from './population-stability.ts'

test('an index worked out by hand comes out, and a small one is no clear change however many texts there are', () => {
  // Ten equal bins before; now 8, 9, 10, 11, 12, 13, 11, 10, 9 and 7 in a hundred.
  const before = Array.from({ length: 10 }, () => 100_000)
  const now = [80, 90, 100, 110, 120, 130, 110, 100, 90, 70].map((one) => one * 1000)
  const found = populationStability(before, now)
  if (isNotComputed(found)) throw new Error('a figure was expected')
  expect(found.value).toBeCloseTo(0.0307, 4)
  expect(found.verdict).toBe('no-clear-change')
})

test('few texts make a large index that means nothing', () => {
  const found = populationStability([10, 10, 10, 10, 10], [18, 12, 8, 8, 6])
  if (isNotComputed(found)) throw new Error('a figure was expected')
  expect(found.value).toBeGreaterThan(0.1)
  expect(found.verdict).toBe('no-clear-change')
  expect(populationStability([1, 2], [3, 4])).toMatchObject({ because: 'too-few' })
  expect(populationStability([1], [3])).toMatchObject({ because: 'lengths-differ' })
  expect(populationStability([90.5, 2], [300, 4])).toMatchObject({ because: 'not-a-whole-number' })
})

test('a real change is told as one', () => {
  expect(populationStability([500, 300, 200], [200, 300, 500])).toMatchObject({
    verdict: 'much-change',
  })
})

const counts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 10, maxLength: 10 })
test('it is the same both ways and never below nothing', () =>
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const [one, other] = [populationStability(a, b), populationStability(b, a)]
      if (isNotComputed(one) || isNotComputed(other)) return
      expect(one.value).toBeGreaterThanOrEqual(0)
      expect(one.value).toBeCloseTo(other.value, 9)
      expect(one.verdict).toBe(other.verdict)
    }),
  ))
