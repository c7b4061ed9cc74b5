import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellsHidden } from './audit.ts'
import { forcedAtoms } from './forced.ts'

const coefficient = fc.constantFrom(-1, 0, 1)
const end = fc.constantFrom(1, -1)

describe('atoms that cannot move', () => {
  test('are those that trying all small moves leaves where they are', () => {
    const rows = fc.array(fc.array(coefficient, { minLength: 4, maxLength: 4 }), { maxLength: 2 })
    fc.assert(
      fc.property(rows, fc.array(end, { minLength: 6, maxLength: 6 }), (others, ends) => {
        const equations = others.map((row, i) => {
          const terms = new Map<number, number>([[i, 1]])
          row.forEach((times, j) => {
            if (times !== 0) terms.set(2 + j, times)
          })
          return { own: i, terms }
        })
        const moving = new Set<number>()
        for (let code = 0; code < 4 ** 6; code += 1) {
          const moves = [0, 1, 2, 3, 4, 5].map((i) => Math.floor(code / 4 ** i) % 4)
          const holds = equations.every(({ terms }) => {
            let sum = 0
            for (const [atom, times] of terms) sum += times * (ends[atom] ?? 1) * (moves[atom] ?? 0)
            return sum === 0
          })
          if (holds) moves.forEach((move, atom) => move > 0 && moving.add(atom))
        }
        const held = new Set(equations.flatMap(({ terms }) => [...terms.keys()]))
        expect(forcedAtoms(equations, ends)).toEqual(
          [0, 1, 2, 3, 4, 5].filter((atom) => held.has(atom) && !moving.has(atom)),
        )
      }),
      { numRuns: 150 },
    )
  })
})

describe('the audit', () => {
  const scale = { min: 0, max: 1 }
  const values = [1, 0, 1, 0, 1, 0, 1, 1, 1, 0]
  const all = [...values.keys()]

  test('finds a hidden set by subtraction over two releases', () => {
    expect(tellsHidden([all, all.slice(5)], [all.slice(0, 5)], 5, values, scale)).toBe(true)
    expect(tellsHidden([all], [all.slice(0, 5)], 5, values, scale)).toBe(false)
  })

  test('finds fewer than five between two nested sets', () => {
    expect(tellsHidden([all, all.slice(4)], [], 5, values, scale)).toBe(true)
  })

  test('finds people who all stand at the end of the scale', () => {
    const alike = values.map(() => 1)
    expect(tellsHidden([all], [], 5, alike, scale)).toBe(true)
  })
})
