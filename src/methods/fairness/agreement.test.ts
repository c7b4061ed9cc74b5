import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohenKappa, compareRaters, gwetAc1, type Pair } from './kappa.ts'
import {
  alphaWithInterval,
  automationGate,
  krippendorffAlpha,
  type AlphaLevel,
} from './krippendorff.ts'

/** Units of a two-by-two table, rows the first rater. */
function table(a: number, b: number, c: number, d: number): Pair[] {
  const cells: [number, Pair][] = [
    [a, { first: 0, second: 0 }],
    [b, { first: 0, second: 1 }],
    [c, { first: 1, second: 0 }],
    [d, { first: 1, second: 1 }],
  ]
  return cells.flatMap(([times, pair]) => Array.from({ length: times }, () => pair))
}

test("Cohen's kappa of 20, 5, 10, 15 is 0.4", () => {
  expect(cohenKappa(table(20, 5, 10, 15), 2).value).toBeCloseTo(0.4, 12)
})

test('plain, linear and quadratic kappa agree with scikit-learn', () => {
  const one = [1, 2, 3, 4, 1, 2, 3, 4, 2, 2, 3, 1]
  const two = [1, 2, 4, 4, 2, 2, 3, 3, 2, 1, 3, 1]
  const pairs = one.map((value, i) => ({ first: value - 1, second: (two[i] ?? 0) - 1 }))
  expect(cohenKappa(pairs, 4).value).toBeCloseTo(0.5471698113207546, 12)
  expect(cohenKappa(pairs, 4, 'linear').value).toBeCloseTo(0.7073170731707317, 12)
  expect(cohenKappa(pairs, 4, 'quadratic').value).toBeCloseTo(0.8421052631578947, 12)
})

test("Gwet's lopsided table: kappa falls below 0 where AC1 says 0.94", () => {
  const pairs = table(118, 5, 2, 0)
  expect(cohenKappa(pairs, 2).value).toBeLessThan(0)
  expect(gwetAc1(pairs, 2).value).toBeCloseTo(0.9408, 4)
  const names = ['fine', 'harmful']
  const compared = compareRaters(
    pairs.map((pair) => names[pair.first] ?? null),
    pairs.map((pair) => names[pair.second] ?? null),
    names,
    1,
  )
  expect(compared).toMatchObject({ lopsided: true, raw: 0.944, n: 125 })
})

test('raters who only ever said one thing cannot be told from chance', () => {
  expect(cohenKappa(table(9, 0, 0, 0), 2)).toEqual({ value: null, because: 'no-variation' })
  expect(gwetAc1(table(9, 0, 0, 0), 2).value).toBe(1)
  expect(cohenKappa([], 2)).toEqual({ value: null, because: 'no-answers' })
})

const none = null
// Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), four observers, twelve units.
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
  [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
]
const units = Array.from({ length: 12 }, (_, u) => observers.map((row) => row[u] ?? null))

test.each([
  ['nominal', 0.7434, 0.743],
  ['ordinal', 0.8154, 0.815],
  ['interval', 0.8491, 0.849],
  ['ratio', 0.7974, 0.797],
] as const)(
  "Krippendorff's example gives %s alpha %s (published %s)",
  (level, exact, published) => {
    const alpha = krippendorffAlpha(units, level)
    if (alpha.value === null) throw new Error(alpha.because)
    expect(alpha.value).toBeCloseTo(exact, 4)
    expect(Math.abs(alpha.value - published)).toBeLessThan(0.0005)
    expect(alpha).toMatchObject({ units: 11, ratings: 40 })
  },
)

test('alpha without a pair, or with nothing but one value, is not computed', () => {
  expect(
    krippendorffAlpha(
      [
        [1, null],
        [null, 2],
      ],
      'nominal',
    ),
  ).toMatchObject({ because: 'no-pairs' })
  expect(
    krippendorffAlpha(
      [
        [1, 1],
        [1, 1],
      ],
      'interval',
    ),
  ).toMatchObject({ because: 'no-variation' })
  expect(krippendorffAlpha([[-1, 1]], 'ratio')).toMatchObject({ because: 'negative', at: 0 })
})

test('the gate follows the cut-offs, and shuts without an alpha', () => {
  expect(automationGate({ value: 0.66 })).toBe('not-at-all')
  expect(automationGate(krippendorffAlpha(units, 'nominal'))).toBe('suggest')
  expect(automationGate(krippendorffAlpha(units, 'ordinal'))).toBe('suggest-by-default')
  expect(automationGate({ value: null, because: 'no-pairs' })).toBe('not-at-all')
})

test('the interval of alpha holds it and repeats', () => {
  const once = alphaWithInterval(units, 'nominal', 2)
  expect(alphaWithInterval(units, 'nominal', 2)).toEqual(once)
  if (once.value === null) throw new Error(once.because)
  expect(once.low).toBeLessThan(0.7)
  expect(once.high).toBeGreaterThan(0.8)
})

test('agreement is at most 1 and never NaN, whatever the ratings', () => {
  const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 4 }), fc.double())
  const levels: AlphaLevel[] = ['nominal', 'ordinal', 'interval', 'ratio']
  fc.assert(
    fc.property(fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 12 }), (rated) => {
      for (const level of levels) {
        const alpha = krippendorffAlpha(rated, level)
        if (alpha.value === null) continue
        expect(Number.isFinite(alpha.value)).toBe(true)
        expect(alpha.value).toBeLessThanOrEqual(1)
      }
      const pairs = rated.map((unit) => ({ first: unit[0] ?? 0, second: unit[1] ?? 0 }))
      for (const weights of ['none', 'linear', 'quadratic'] as const) {
        const kappa = cohenKappa(pairs, 5, weights)
        if (kappa.value !== null) expect(Number.isFinite(kappa.value)).toBe(true)
      }
    }),
  )
})
