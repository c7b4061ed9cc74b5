import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  about,
  changePolicy,
  freezePolicy,
  release,
  roundMean,
  runningCount,
  setPolicy,
  type Answer,
  type Policy,
  type Snapshot,
} from './index.ts'
import { widthOf } from './feasible.ts'
import { suppress } from './suppress.ts'
import { tableOf } from './table.ts'

const policy = setPolicy() as Policy
const scale = { min: 1, max: 5 }

/** Teams of the sizes given, with answers 1..5 in turn. */
const teams = (sizes: readonly number[]) =>
  sizes.flatMap((size, team) =>
    Array.from({ length: size }, (_, i): Answer => ({
      person: `${team}-${i}`,
      row: [`team ${team}`],
      value: 1 + ((i + team) % 5),
    })),
  )

const layoutOf = (count: number) => ({
  rows: Array.from({ length: count }, (_, i) => [`team ${i}`]),
})

const released = (
  answers: readonly Answer[],
  count: number,
  history: readonly Snapshot[] = [],
  at = '2026-01-01',
) => release({ answers, layout: layoutOf(count), scale, policy, history, at })

const shown = ({ cells }: Snapshot) =>
  cells.flatMap((cell) => (cell.shown === true ? [cell.row.join() || 'all'] : []))

describe('thresholds', () => {
  test('start at 5, 10 and 30 and go no lower', () => {
    expect(setPolicy()).toEqual({ scores: 5, comments: 10, breakdowns: 30, frozen: false })
    expect(setPolicy({ scores: 4 })).toHaveProperty('refused')
    expect(setPolicy({ comments: 10.5 })).toHaveProperty('refused')
  })

  test('after launch only rise', () => {
    const launched = freezePolicy(setPolicy({ scores: 8 }) as Policy)
    expect(changePolicy(launched, { scores: 9 })).toMatchObject({ scores: 9, frozen: true })
    expect(changePolicy(launched, { scores: 7 })).toHaveProperty('refused')
    expect(changePolicy(setPolicy({ scores: 8 }) as Policy, { scores: 7 })).toMatchObject({
      scores: 7,
    })
  })
})

describe('a release', () => {
  test('hides a second team where one small team could be found by subtraction', () => {
    expect(shown(released(teams([12, 10, 11, 3]), 4))).toEqual(['all', 'team 0', 'team 2'])
  })

  test('breaks nothing down under thirty answers and says nothing under five', () => {
    expect(shown(released(teams([15, 14]), 2))).toEqual(['all'])
    expect(shown(released(teams([4]), 1))).toEqual([])
  })

  test('shows a range where everybody answered the same, and never that they did', () => {
    const answers = teams([12, 10, 11, 12]).map((one) =>
      one.row[0] === 'team 1' ? { ...one, value: 5 } : one,
    )
    const { cells } = released(answers, 4)
    const kinds = cells.slice(1).map((cell) => ({ ...cell, row: cell.row[0] }))
    expect(kinds[1]).toMatchObject({ row: 'team 1', shown: 'range', from: 4, to: 5, people: 10 })
    expect(kinds.filter(({ shown }) => shown !== true).length).toBeGreaterThan(1)
  })

  test('shows empty teams exactly like hidden ones', () => {
    const { cells } = released(teams([12, 10, 11, 3]), 5)
    const kinds = ['team 3', 'team 4'].map((name) => {
      const found = cells.find(({ row }) => row[0] === name)
      return { ...found, row: [] }
    })
    expect(kinds[0]).toEqual(kinds[1])
  })

  test('rounds counts to about fives and means to a tenth', () => {
    const all = released(teams([12, 13, 11]), 3).cells[0]
    expect(all).toMatchObject({ people: 35, asOf: '2026-01-01' })
    expect(about(3)).toBe(5)
    expect(roundMean(-0.3, { min: -100, max: 100 })).toBe(0)
    expect(runningCount(13, 5)).toBe(10)
    expect(runningCount(4, 5)).toBeUndefined()
  })

  test('refuses answers off the layout or the scale, which could be told apart, and double ones', () => {
    const double = [...teams([12, 12, 12]), ...teams([1])]
    expect(() => released(double, 3)).toThrow(/twice/)
    expect(() => released(teams([12, 12, 12]), 2)).toThrow(/no row team 2/)
    const off = teams([31]).map((one, i) => (i === 0 ? { ...one, value: Number.NaN } : one))
    expect(() => released(off, 1)).toThrow(/off the scale/)
  })
})

describe('a later wave', () => {
  const before = teams([12, 10, 11, 12])
  const first = released(before, 4)

  test('in which one person left and nobody else changed keeps the earlier figures and their day', () => {
    const after = before.filter(({ person }) => person !== '0-0')
    const second = released(after, 4, [first], '2026-07-01')
    expect(second.known).toEqual([])
    expect(second.cells).toEqual(first.cells)
  })

  test('in which one person moved team shows neither team anew', () => {
    const after = before.map((one) => (one.person === '0-0' ? { ...one, row: ['team 1'] } : one))
    const second = released(after, 4, [first], '2026-07-01')
    const anew = second.cells.filter((cell) => cell.shown && cell.asOf === '2026-07-01')
    expect(anew.map(({ row }) => row[0])).not.toContain('team 0')
    expect(anew.map(({ row }) => row[0])).not.toContain('team 1')
  })

  test('in which everybody answered anew is shown anew', () => {
    const after = before.map((one) => ({ ...one, value: 1 + (one.value % 5) }))
    const second = released(after, 4, [first], '2026-07-01')
    expect(second.cells.every((cell) => cell.shown && cell.asOf === '2026-07-01')).toBe(true)
  })

  test('of answers that cannot be linked is held as if nobody changed who need not have', () => {
    const unlinked = before.map(({ row, value }) => ({ row, value }))
    const start = released(unlinked, 4)
    const second = released(unlinked.slice(1), 4, [start], '2026-07-01')
    expect(second.known).toEqual([])
  })
})

describe('the bounds of hidden figures', () => {
  test('are those found by trying every table there could be', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 })
    const pattern = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(counts, pattern, (people, open) => {
        const answers = people.flatMap((n, i) =>
          Array.from({ length: n }, (): Answer => ({
            row: [`r${i % 2}`],
            column: `c${i >> 1}`,
            value: 1,
          })),
        )
        const table = tableOf(answers, { rows: [['r0'], ['r1']], columns: ['c0', 'c1', 'c2'] })
        const place = (cell: number) => {
          const { row = [], column } = table.cells[cell] ?? {}
          return row.length === 0 || column === undefined
            ? -1
            : Number(row[0]?.slice(1)) + 2 * Number(column.slice(1))
        }
        const isOpen = (cell: number) => open[place(cell)] === true
        const value = (cell: number) => table.cells[cell]?.members.length ?? 0
        const bounds = (cell: number) => (isOpen(cell) ? { low: 0, high: 3 } : undefined)
        const seen = [0, 1, 2, 3, 4, 5].map(() => new Set<number>())
        for (let code = 0; code < 4 ** 6; code += 1) {
          const guess = [0, 1, 2, 3, 4, 5].map((i) => Math.floor(code / 4 ** i) % 4)
          const sum = (list: readonly number[], keep: (i: number) => boolean) =>
            list.reduce((so, n, i) => so + (keep(i) ? n : 0), 0)
          const fits =
            guess.every((n, i) => open[i] === true || n === people[i]) &&
            [0, 1].every(
              (r) => sum(guess, (i) => i % 2 === r) === sum(people, (i) => i % 2 === r),
            ) &&
            [0, 1, 2].every(
              (c) => sum(guess, (i) => i >> 1 === c) === sum(people, (i) => i >> 1 === c),
            )
          if (fits) guess.forEach((n, i) => seen[i]?.add(n))
        }
        table.cells.forEach((_, cell) => {
          if (!isOpen(cell)) return
          const found = [...(seen[place(cell)] ?? [])]
          expect(widthOf(table, cell, value, bounds, 99)).toBe(
            Math.max(...found) - Math.min(...found),
          )
        })
      }),
      { numRuns: 40 },
    )
  })

  test('of every hidden cell stay open in any table that is released', () => {
    const size = fc.integer({ min: 0, max: 14 })
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size, size), { minLength: 2, maxLength: 6 }), (rows) => {
        const answers = rows.flatMap((sites, r) =>
          sites.flatMap((n, c) =>
            Array.from({ length: n }, (_, i): Answer => ({
              row: [`${r}`],
              column: `${c}`,
              value: 1 + ((i * 7 + r + c) % 5),
            })),
          ),
        )
        const layout = { rows: rows.map((_, r) => [`${r}`]), columns: ['0', '1', '2'] }
        const table = tableOf(answers, layout)
        const unsafe = (members: readonly number[]) => members.length < 5
        const hidden = suppress(table, { unsafe, scale, countSpan: 5, sumSpan: 0.5 })
        if (hidden === 'nothing') return
        const bounds = (cell: number) => (hidden.has(cell) ? { low: 0, high: 1e6 } : undefined)
        const people = (cell: number) => table.cells[cell]?.members.length ?? 0
        for (const cell of hidden)
          if (people(cell) > 0)
            expect(widthOf(table, cell, people, bounds, 5)).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: 60 },
    )
  })
})
