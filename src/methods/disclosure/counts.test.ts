import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freezePolicy, release, setPolicy, type Answer, type Snapshot } from './index.ts'

const asked = setPolicy()
if ('refused' in asked) throw new Error(asked.refused)
const policy = freezePolicy(asked)
const scale = { min: 1, max: 5 }
const layout = { rows: [['a'], ['b'], ['c']], columns: ['x', 'y'] }

/** Anybody's answers as counts: row, column, value, how many. */
const counts = fc.array(
  fc.record({
    row: fc.constantFrom('a', 'b', 'c'),
    column: fc.constantFrom('x', 'y'),
    value: fc.integer({ min: 1, max: 5 }),
    times: fc.integer({ min: 1, max: 30 }),
  }),
  { minLength: 1, maxLength: 20 },
)
type Count = { row: string; column: string; value: number; times: number }

const asCounts = (given: readonly Count[]): Answer[] =>
  given.map(({ row, ...rest }) => ({ row: [row], ...rest }))
const oneByOne = (given: readonly Count[]): Answer[] =>
  given.flatMap(({ row, column, value, times }) =>
    Array.from({ length: times }, () => ({ row: [row], column, value })),
  )

describe('answers as counts', () => {
  test('are released exactly as the same answers one by one, wave after wave', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(counts, fc.boolean()), { minLength: 1, maxLength: 3 }),
        (waves) => {
          let together: Snapshot[] = []
          let apart: Snapshot[] = []
          waves.forEach(([given, unlinked], wave) => {
            const at = `day ${wave}`
            const request = { layout, scale, policy, at }
            const one = release({ ...request, answers: asCounts(given), history: together })
            const two = release({ ...request, answers: oneByOne(given), history: apart })
            expect(one.cells).toEqual(two.cells)
            const as = (snapshot: Snapshot) => ({ ...snapshot, unlinked })
            together = [...together, one].map(as)
            apart = [...apart, two].map(as)
          })
        },
      ),
      { numRuns: 150 },
    )
  })

  test('of a million people take no longer than those of a hundred', () => {
    const answers = [1, 2, 3, 4, 5].flatMap((value) =>
      ['a', 'b', 'c'].map((row): Answer => ({ row: [row], value, times: 70_000 })),
    )
    const { cells } = release({
      answers,
      layout: { rows: layout.rows },
      scale,
      policy,
      history: [],
      at: 'day 0',
    })
    expect(cells.map(({ shown }) => shown)).toEqual([true, true, true, true])
  })

  test.each([0, -1, 1.5])('of %d are refused', (times) => {
    const answers = [{ row: ['a'], value: 3, times }]
    expect(() =>
      release({ answers, layout: { rows: [['a']] }, scale, policy, history: [], at: '' }),
    ).toThrow(RangeError)
  })
})

describe('waves in which nobody can be linked', () => {
  const wave = (values: readonly number[], history: readonly Snapshot[], at: string) =>
    release({
      answers: values.map((value) => ({ row: ['a'], value })),
      layout: { rows: [['a']] },
      scale,
      policy,
      history,
      at,
    })
  const forty = Array.from({ length: 40 }, (_, n) => 1 + (n % 5))
  const unlinked = (snapshot: Snapshot) => ({ ...snapshot, unlinked: true })

  test('the same figure again is not released anew: it would say that who left and who came answered alike', () => {
    const first = wave(forty, [], 'May')
    const same = wave(forty, [unlinked(first)], 'June')
    expect(same.cells[0]).toMatchObject({ shown: true, asOf: 'May' })
    expect(wave(forty, [first], 'June').cells[0]).toMatchObject({ asOf: 'June' })
  })

  test('a figure from which enough answers must be others is', () => {
    const first = wave(forty, [], 'May')
    const others = [...forty.slice(5), ...Array.from({ length: 12 }, () => 5)]
    expect(wave(others, [unlinked(first)], 'June').cells[0]).toMatchObject({ asOf: 'June' })
  })
})
