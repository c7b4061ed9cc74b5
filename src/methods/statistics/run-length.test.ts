import { expect, test } from 'vitest'
import { cusumRunLength, ewmaRunLength } from './run-length.ts'

test.each([
  [4, 0, 167.7],
  [4, 1, 8.38],
  [5, 0, 465.4],
  [5, 1, 10.38],
  [5, 0.5, 38.0],
  [5, 2, 4.01],
])(
  'CUSUM with k 0.5, h %s at a shift of %s runs %s periods, as the textbook says',
  (h, shift, arl) => {
    const result = cusumRunLength({ k: 0.5, h, shift })
    if (result.value === null) throw new Error(result.because)
    expect(Math.abs(result.value - arl)).toBeLessThan(arl > 100 ? 0.05 : 0.005)
  },
)

test('EWMA with lambda 0.2 and width 2.962 alarms about once in 500 for nothing', () => {
  expect(ewmaRunLength({ lambda: 0.2, width: 2.962 }).value).toBeCloseTo(500, -0.5)
  expect(ewmaRunLength({ lambda: 0.1, width: 2.814 }).value).toBeCloseTo(500, -0.5)
})

test('EWMA with lambda 1 is a Shewhart chart: once in 370.4', () => {
  expect(ewmaRunLength({ lambda: 1, width: 3 }).value).toBeCloseTo(370.398, 2)
})

test('settings without sense are refused', () => {
  expect(cusumRunLength({ k: Number.NaN, h: 5 })).toEqual({
    value: null,
    because: 'setting-out-of-range',
  })
  expect(ewmaRunLength({ lambda: 0, width: 3 }).value).toBeNull()
})
