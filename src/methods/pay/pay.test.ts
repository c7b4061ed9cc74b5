import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allFinite } from './all-finite.ts'
import {
  bootstrap,
  isCannot,
  jointAssessment,
  permutation,
  quartileBands,
  rawGaps,
  variableGaps,
} from './index.ts'

const golden = { reference: [18, 20, 22, 30, 45], other: [16, 18, 19, 24] }
const wages = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 })

describe('raw pay gaps', () => {
  test('give the golden arithmetic: 28.7037 % and 15.9091 %', () => {
    const { mean, median } = rawGaps(golden)
    expect(mean).toBeCloseTo(28.7037, 4)
    expect(median).toBeCloseTo(15.9091, 4)
  })

  test('say why where a group is empty or the reference is paid nothing', () => {
    expect(rawGaps({ reference: [], other: [3] }).mean).toEqual({
      cannot: 'one of the two groups has nobody in it',
    })
    expect(isCannot(rawGaps({ reference: [0, 0], other: [3] }).mean)).toBe(true)
  })

  test('the share who receive a bonus counts everybody, the gap only the receivers', () => {
    const { mean, receiving } = variableGaps({ reference: [0, 0, 100, 100], other: [0, 0, 0, 50] })
    expect(mean).toBe(50)
    expect(receiving).toEqual({ reference: 50, other: 25 })
  })
})

describe('quartile bands', () => {
  test('spread people with the same pay over the cut, whatever their order in the file', () => {
    const bands = quartileBands({ reference: [10, 10, 20, 20], other: [10, 10, 20, 20] })
    expect(bands).toEqual([1, 2, 3, 4].map(() => ({ people: 2, reference: 50, other: 50 })))
  })

  test('hold everybody once and sum to 100 in every band', () => {
    fc.assert(
      fc.property(wages, wages, (reference, other) => {
        const bands = quartileBands({ reference, other })
        if (isCannot(bands)) return reference.length + other.length < 4
        const people = bands.reduce((sum, band) => sum + band.people, 0)
        for (const band of bands) expect(band.reference + band.other).toBeCloseTo(100, 9)
        return people === reference.length + other.length
      }),
    )
  })
})

describe('chance', () => {
  test('counts every division of a small staff exactly', () => {
    const seen = permutation({ reference: [3, 4], other: [1, 2] })
    expect(seen).toEqual({ p: 2 / 6, exact: true, rounds: 6 })
  })

  test('all paid alike is never a finding', () => {
    expect(permutation({ reference: [5, 5, 5], other: [5, 5] })).toMatchObject({ p: 1 })
    expect(bootstrap({ reference: [5, 5, 5], other: [5, 5] })).toMatchObject({ low: 0, high: 0 })
  })

  test('repeats with the seed and keeps finite whatever the wages', () => {
    fc.assert(
      fc.property(wages, wages, (reference, other) => {
        const twice = [1, 2].map(() => permutation({ reference, other }, 7))
        expect(twice[0]).toEqual(twice[1])
        allFinite(twice)
        allFinite(rawGaps({ reference, other }))
      }),
      { numRuns: 20 },
    )
  })

  test('the interval of a clear gap holds the gap and leaves out zero', () => {
    const reference = Array.from({ length: 40 }, (_, i) => 20 + (i % 5))
    const other = Array.from({ length: 40 }, (_, i) => 15 + (i % 5))
    const interval = bootstrap({ reference, other })
    if (isCannot(interval)) throw new Error(interval.cannot)
    expect(interval.low).toBeGreaterThan(0)
    expect(interval.low).toBeLessThan(22.7)
    expect(interval.high).toBeGreaterThan(22.7)
  })
})

describe('the joint assessment', () => {
  test('is due only after six months without reason or remedy', () => {
    const category = { gap: -6, reportedOn: '2027-08-31' }
    expect(jointAssessment(category, '2027-09-01')).toEqual({
      state: 'remedy or justify',
      by: '2028-02-29',
    })
    expect(jointAssessment(category, '2028-02-29')).toMatchObject({ state: 'due' })
    expect(jointAssessment({ ...category, gap: 4.9 }, '2028-02-29').state).toBe('not needed')
    expect(jointAssessment({ ...category, justifiedOn: '2027-12-01' }, '2028-02-29').state).toBe(
      'justified',
    )
    expect(jointAssessment({ ...category, remediedOn: '2028-03-01' }, '2028-03-02').state).toBe(
      'due',
    )
  })
})
