// How a topic is heard, and whether an answer covers what was asked.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Coverage } from './coverage.ts'
import { mustHandOver } from './must-hand-over.ts'

test('a topic is heard in capitals, with marks between, and beside other words', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('refund', 'geld zurück', 'discriminat', 'beschwer'),
      fc.string(),
      (words, around) => {
        expect(mustHandOver(`${around} ${words.toUpperCase()} ${around}`)).toBeDefined()
      },
    ),
  )
  expect(mustHandOver('When are you open on Sunday?')).toBeUndefined()
})

test('an answer covers what it speaks of, also with other endings', () => {
  const coverage = new Coverage(
    [
      { asked: ['Do you sell flour?'], answer: 'By the kilo.' },
      { asked: ['Are dogs allowed?'], answer: 'Outside.' },
    ],
    'en',
  )
  const [flour = 0, dogs = 0] = coverage.of('Is my dog allowed?')
  expect(dogs).toBeGreaterThan(0.8)
  expect(flour).toBeLessThan(0.2)
  expect(Math.max(...coverage.of('Do you sell fresh fish?'))).toBeLessThan(0.7)
})
