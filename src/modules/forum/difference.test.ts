import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference } from './difference.ts'

test('one changed word is one piece gone and one new', () => {
  expect(difference('Use warm water.', 'Use cold water.')).toEqual([
    { kind: 'same', text: 'Use ' },
    { kind: 'gone', text: 'warm' },
    { kind: 'new', text: 'cold' },
    { kind: 'same', text: ' water.' },
  ])
})

test('the pieces always spell both texts', () => {
  const text = fc
    .array(fc.constantFrom('rye', ' ', 'bread', '\n', ',', 'é'))
    .map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = difference(before, after)
      const spell = (not: string) =>
        pieces
          .filter(({ kind }) => kind !== not)
          .map((piece) => piece.text)
          .join('')
      expect([spell('new'), spell('gone')]).toEqual([before, after])
    }),
  )
})
