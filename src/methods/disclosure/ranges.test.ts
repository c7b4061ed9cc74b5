import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rangeOf, rangesFor } from './ranges.ts'
import { isSumNarrow, suppress } from './suppress.ts'
import { tableOf, type Answer, type Cell } from './table.ts'

const scale = { min: 1, max: 5 }

const cellOf = (people: number, sum: number): Cell => ({
  key: '',
  row: [],
  column: undefined,
  leaf: true,
  from: 0,
  to: 1,
  members: Array.from({ length: people }, (_, i) => i),
  people,
  sum,
})

describe('a range', () => {
  test('is a quarter of the scale, borders going up', () => {
    expect(rangeOf(cellOf(10, 40), scale)).toEqual({ from: 4, to: 5, low: 40, high: 50 })
    expect(rangeOf(cellOf(10, 39), scale)).toEqual({ from: 3, to: 4, low: 30, high: 39 })
  })

  test('is half the scale for few people on a short one', () => {
    expect(rangeOf(cellOf(6, 6), { min: 0, max: 1 })).toMatchObject({ from: 0.5, to: 1, high: 6 })
  })

  test('holds the sum it is about, whatever the answers', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(answers, (values) => {
        const sum = values.reduce((so, value) => so + value, 0)
        const { low, high } = rangeOf(cellOf(values.length, sum), scale)
        expect(sum).toBeGreaterThanOrEqual(low)
        expect(sum).toBeLessThanOrEqual(high)
      }),
    )
  })
})

test('ranges leave every hidden sum as open as it has to be', () => {
  const answer = fc.record({
    row: fc.constantFrom('a', 'b', 'c'),
    column: fc.constantFrom('x', 'y'),
    value: fc.constantFrom(1, 2, 4, 5, 5, 5),
  })
  fc.assert(
    fc.property(fc.array(answer, { minLength: 30, maxLength: 60 }), (drawn) => {
      const answers: Answer[] = drawn.map(({ row, ...rest }) => ({ row: [row], ...rest }))
      const table = tableOf(answers, { rows: [['a'], ['b'], ['c']], columns: ['x', 'y'] })
      const unsafe = (members: readonly number[]) =>
        members.length < 5 || new Set(members.map((at) => answers[at]?.value)).size === 1
      const rules = { unsafe, scale, countSpan: 5, sumSpan: 0.5 }
      const hidden = suppress(table, rules)
      if (hidden === 'nothing') return
      const ranges = rangesFor(table, hidden, rules, ({ members }) => members.length >= 5)
      for (const cell of hidden) {
        if (table.cells[cell]?.members.length === 0) continue
        expect(isSumNarrow({ table, rules, hidden }, cell, ranges)).toBe(false)
      }
    }),
    { numRuns: 80 },
  )
})
