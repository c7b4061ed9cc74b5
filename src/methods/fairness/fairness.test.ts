import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fisherExact } from './fisher.ts'
import { fourFifths, fourFifthsOfScores } from './four-fifths.ts'
import type { Decision } from './groups.ts'
import { moderationErrors } from './moderation-errors.ts'
import { demographicParity, equalizedOdds, equalOpportunity } from './parity.ts'

/** Decisions of a group from its four counts. */
function group(name: string, counts: [tp: number, fn: number, fp: number, tn: number]): Decision[] {
  const kinds: [boolean, boolean][] = [
    [true, true],
    [false, true],
    [true, false],
    [false, false],
  ]
  return kinds.flatMap(([selected, actual], i) =>
    Array.from({ length: counts[i] ?? 0 }, () => ({ group: name, selected, actual })),
  )
}

const decisions = [...group('a', [40, 10, 10, 40]), ...group('b', [20, 30, 5, 45])]

test("parity, odds and opportunity follow Fairlearn's definitions", () => {
  expect(demographicParity(decisions)).toMatchObject({
    value: 0.25,
    ratio: { value: 0.5 },
    highest: 'a',
    lowest: 'b',
  })
  expect(equalOpportunity(decisions).value).toBeCloseTo(0.4)
  const odds = equalizedOdds(decisions)
  if (odds.value === null) throw new Error(odds.because)
  expect(odds.value).toBeCloseTo(0.4)
  expect(odds.ratio.value).toBeCloseTo(0.5)
  expect(equalizedOdds(decisions, 'mean').value).toBeCloseTo((0.4 + 0.1) / 2)
})

test('a group without positives makes opportunity not computable, and is named; never 0', () => {
  const some = [...decisions, ...group('c', [0, 0, 3, 4])]
  const refused = { value: null, because: 'group-without-positives', groups: ['c'] }
  expect(equalOpportunity(some)).toEqual(refused)
  expect(equalizedOdds(some)).toEqual(refused)
  expect(equalizedOdds([...decisions, ...group('c', [3, 4, 0, 0])])).toMatchObject({
    because: 'group-without-negatives',
  })
})

test('those who did not state a group are left out of it', () => {
  const unstated = { group: null, selected: true, actual: true }
  expect(demographicParity([...decisions, unstated])).toEqual(demographicParity(decisions))
  expect(demographicParity(group('a', [1, 1, 1, 1]))).toMatchObject({ because: 'one-group' })
  expect(demographicParity([])).toMatchObject({ because: 'no-answers' })
})

test("Fisher's exact test agrees with SciPy", () => {
  expect(fisherExact({ a: 8, b: 2, c: 1, d: 5 }).value).toBeCloseTo(0.034965034965034975, 12)
  expect(fisherExact({ a: 5, b: 15, c: 9, d: 11 }).value).toBeCloseTo(0.3202657607551934, 12)
  expect(fisherExact({ a: 100, b: 900, c: 140, d: 860 }).value).toBeCloseTo(0.0071854281040752, 10)
})

test('5 of 20 beside 9 of 20 is a ratio of 0.56 that means little', () => {
  const result = fourFifths([
    { group: 'a', selected: 9, n: 20 },
    { group: 'b', selected: 5, n: 20 },
  ])
  if (result.value === null) throw new Error(result.because)
  expect(result.value).toBeCloseTo(5 / 9)
  const impact = result.impacts[0]
  expect(impact).toMatchObject({ flagged: true, verdict: 'below-but-may-be-chance' })
  expect(impact?.high).toBeGreaterThan(1)
})

test('100 of 1,000 beside 140 of 1,000 is below four fifths beyond chance', () => {
  const result = fourFifths([
    { group: 'a', selected: 140, n: 1000 },
    { group: 'b', selected: 100, n: 1000 },
  ])
  if (result.value === null) throw new Error(result.because)
  expect(result.impacts[0]).toMatchObject({ verdict: 'below-four-fifths', turnsOnOnePerson: false })
  // Close to the log interval 0.5616 to 0.9086 of the same table.
  expect(result.impacts[0]?.low).toBeCloseTo(0.5616, 1.5)
  expect(result.impacts[0]?.high).toBeCloseTo(0.9086, 1.5)
})

test('exactly four fifths is not below; one person fewer would be', () => {
  const result = fourFifths([
    { group: 'a', selected: 50, n: 100 },
    { group: 'b', selected: 40, n: 100 },
  ])
  if (result.value === null) throw new Error(result.because)
  expect(result.impacts[0]).toMatchObject({ flagged: false, turnsOnOnePerson: true })
})

test('a group under 2 % is left out by name and reason', () => {
  const result = fourFifths([
    { group: 'a', selected: 50, n: 100 },
    { group: 'b', selected: 45, n: 100 },
    { group: 'c', selected: 0, n: 2 },
  ])
  if (result.value === null) throw new Error(result.because)
  expect(result.leftOut).toEqual([{ group: 'c', n: 2, because: 'too-small-a-share' }])
  expect(
    fourFifths([
      { group: 'a', selected: 0, n: 9 },
      { group: 'b', selected: 0, n: 9 },
    ]),
  ).toEqual({
    value: null,
    because: 'nobody-selected',
  })
})

test('scores are judged by the share above the median of all', () => {
  const scores = [1, 2, 3, 4].flatMap((score) => [
    { group: 'a', score: score + 2 },
    { group: 'b', score },
  ])
  const result = fourFifthsOfScores(scores)
  expect(result.value).toBeCloseTo(1 / 3)
})

test('moderation: who is removed wrongly, and whose harm stands', () => {
  const sample = [
    { group: 'de', removed: true, harmful: false },
    { group: 'de', removed: false, harmful: false },
    { group: 'ar', removed: false, harmful: false },
    { group: 'ar', removed: false, harmful: true },
  ]
  const errors = moderationErrors(sample)
  expect(errors.falseRemoval.gap).toMatchObject({ value: 0.5, highest: 'de' })
  expect(errors.missedHarm.gap).toEqual({
    value: null,
    because: 'group-without-positives',
    groups: ['de'],
  })
})

test('no figure of fairness is NaN or Infinity, whatever the counts', () => {
  const sound = (answer: unknown): void => {
    if (typeof answer === 'number') expect(Number.isFinite(answer)).toBe(true)
    else if (typeof answer === 'object' && answer !== null) Object.values(answer).forEach(sound)
  }
  const count = fc.oneof(fc.integer({ min: -1, max: 30 }), fc.double())
  const name = fc.constantFrom('a', 'b', 'c', null)
  const decision = fc.record({ group: name, selected: fc.boolean(), actual: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(fc.record({ group: fc.constantFrom('a', 'b'), selected: count, n: count })),
      fc.array(decision),
      fc.array(fc.record({ group: name, score: count })),
      (selections, records, scores) => {
        sound(fourFifths(selections))
        sound(fourFifthsOfScores(scores))
        sound(demographicParity(records))
        sound(equalizedOdds(records))
        const [a, b, c, d] = selections.map((one) => one.n)
        sound(fisherExact({ a: a ?? 0, b: b ?? 1, c: c ?? 2, d: d ?? 3 }))
      },
    ),
  )
})

test('exact impact ratios lie within their intervals', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60), (x, more, y, others) => {
      const result = fourFifths([
        { group: 'a', selected: x, n: x + more },
        { group: 'b', selected: y, n: y + others },
      ])
      if (result.value === null) return
      for (const { low, ratio, high } of result.impacts) {
        expect(low).toBeLessThanOrEqual(ratio + 1e-9)
        expect(high).toBeGreaterThanOrEqual(ratio)
        expect(low).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
