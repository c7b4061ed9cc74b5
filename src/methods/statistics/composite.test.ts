import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compositeIndex, type IndexPart } from './composite.ts'
import { cannot } from './computed.ts'
import { xmrChart } from './individuals-charts.ts'
import { withoutSeason } from './season.ts'

const part = (name: string, value: number, weight: number): IndexPart => ({
  name,
  measure: { value, low: value - 3, high: value + 4, n: 40, confidence: 0.95 },
  weight,
  centre: 50,
  sigma: 10,
})

test('an index is the weighted mean of its standardised parts, which add up to it', () => {
  const index = compositeIndex([part('trust', 70, 3), part('pay', 40, 1)])
  if (index.value === null) throw new Error(index.because)
  expect(index.value).toBeCloseTo((3 * 2 - 1) / 4)
  expect(index.parts.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(index.value)
  expect(index.low).toBeCloseTo(1.25 - Math.hypot(0.75 * 0.3, 0.25 * 0.3))
})

test('a missing part is named, and there is no index without it', () => {
  const parts = [part('trust', 70, 3), { ...part('pay', 0, 1), measure: cannot('too-few') }]
  expect(compositeIndex(parts)).toEqual({ value: null, because: 'part-missing', groups: ['pay'] })
})

test('a quiet Sunday is no signal once Sundays are compared with Sundays', () => {
  const week = [30, 31, 29, 30, 32, 18, 6]
  const values = Array.from({ length: 42 }, (_, i) => (week[i % 7] ?? 0) + ((i * 5) % 3))
  const plain = xmrChart(values, { rules: ['outside'] })
  const deseasoned = withoutSeason(values, 7)
  if (plain.value === null || deseasoned.value === null) throw new Error('not computed')
  const mended = xmrChart([...deseasoned.adjusted], { rules: ['outside'] })
  if (mended.value === null) throw new Error(mended.because)
  expect(mended.individuals.signals).toEqual([])
  expect(Math.max(...deseasoned.adjusted) - Math.min(...deseasoned.adjusted)).toBeLessThan(4)
})

test('one season is too few to know it', () => {
  expect(withoutSeason([1, 2, 3, 4, 5, 6, 7, 8], 7)).toEqual({ value: null, because: 'too-few' })
})

test('neither answers NaN or Infinity', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -2, max: 9 }))
  const sound = (answer: unknown): void => {
    if (typeof answer === 'number') expect(Number.isFinite(answer)).toBe(true)
    else if (typeof answer === 'object' && answer !== null) Object.values(answer).forEach(sound)
  }
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(fc.array(number), fc.array(fc.tuple(finite, number, number)), (values, parts) => {
      sound(withoutSeason(values, 2))
      sound(
        compositeIndex(
          parts.map(([value, weight, sigma]) => ({ ...part('p', value, weight), sigma })),
        ),
      )
    }),
  )
})
