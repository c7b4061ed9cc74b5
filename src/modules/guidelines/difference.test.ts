import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, type Piece } from './difference.ts'

const without = (pieces: Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join('')

test('a changed word is shown as gone and added, the rest as the same', () => {
  expect(difference('Returns within 14 days.', 'Returns within 30 days.')).toEqual([
    { kind: 'same', text: 'Returns within ' },
    { kind: 'gone', text: '14' },
    { kind: 'added', text: '30' },
    { kind: 'same', text: ' days.' },
  ])
})

test('a sentence put in other words is shown as one, not as confetti', () => {
  expect(difference('Tell us by the end of it.', 'Tell us within three days.')).toEqual([
    { kind: 'same', text: 'Tell us ' },
    { kind: 'gone', text: 'by the end of it' },
    { kind: 'added', text: 'within three days' },
    { kind: 'same', text: '.' },
  ])
})

test('both texts can be read back from the pieces, whatever they are', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom('a', 'b', ' ', 'c.')).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = difference(before, after)
      expect(without(pieces, 'added')).toBe(before)
      expect(without(pieces, 'gone')).toBe(after)
      expect(pieces.every((piece) => piece.text !== '')).toBe(true)
    }),
  )
})

test('no shorter way from one to the other exists (against a table of longest common parts)', () => {
  const words = fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const kept = without(
        difference(a.join('.'), b.join('.')).filter((piece) => piece.kind === 'same'),
        'gone',
      ).length
      expect(kept).toBe(common(a.join('.').split(''), b.join('.').split('')))
    }),
  )
})

test('texts that share nothing are shown as replaced, soon', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(' ')
  const pieces = difference(long('a'), long('b'))
  expect(without(pieces, 'added')).toBe(long('a'))
})

function common(a: string[], b: string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const letter of a) {
    const next = [0]
    for (let n = 1; n <= b.length; n++)
      next.push(
        letter === b[n - 1] ? (row[n - 1] ?? 0) + 1 : Math.max(row[n] ?? 0, next[n - 1] ?? 0),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
