import fc from 'fast-check'
import { expect, test } from 'vitest'
import { helpSet } from '../knowledge/help-set.ts'
import { Finder, type Findable } from './finder.ts'
import { Learnt } from './learnt.ts'
import { lineOf } from './line.ts'
import { outsideOf } from './outside-questions.ts'

const answersOf = (locale: 'en' | 'de', take: (at: number) => boolean): Findable[] =>
  helpSet.flatMap((entry, at) => {
    const [question = '', ...phrasings] = entry[locale].ask
    return take(at) ? [{ id: entry.key, question, phrasings, source: entry[locale].answer }] : []
  })

const whole = new Finder(
  answersOf('en', () => true),
  'en',
)

test('among sixty answers each phrasing finds its own, however the answers are ordered inside', () => {
  const asked = helpSet.flatMap(({ key, en }) => en.ask.map((text) => ({ key, text })))
  const right = asked.filter(({ key, text }) => whole.best(text).id === key)
  expect(right.length / asked.length).toBeGreaterThan(0.95)
})

test.each(['en', 'de'] as const)(
  'at most one in twenty of the questions from outside is answered (%s) [R86]',
  (locale) => {
    const all = answersOf(locale, () => true)
    const finder = locale === 'en' ? whole : new Finder(all, locale)
    const outside = outsideOf(locale)
    const answered = outside.filter((text) => finder.find(text).answer !== undefined)
    expect(answered.length / outside.length).toBeLessThanOrEqual(0.05)
  },
)

test('a question whose answer is not there yet is seldom answered by another', () => {
  const answered = [0, 2, 4].flatMap((fold) => {
    const finder = new Finder(
      answersOf('en', (at) => at % 5 !== fold),
      'en',
    )
    const missing = helpSet.filter((_, at) => at % 5 === fold)
    return missing.flatMap(({ en }) => en.ask.map((text) => finder.find(text).answer !== undefined))
  })
  expect(answered.filter(Boolean).length / answered.length).toBeLessThan(0.2)
}, 120_000)

test('what it was told is nobody’s question looks stranger than what people ask of the business', () => {
  const asked = helpSet.slice(0, 20).map(({ en }) => en.ask)
  const own = ['When was the bridge over the bay built?', 'How heavy is a blue whale?']
  const learnt = Learnt.from(asked, [...outsideOf('en'), ...own], 'en')
  const inside = learnt?.strangeness(asked[3]?.[0] ?? '') ?? 0
  expect(learnt?.strangeness('How heavy is a blue whale?')).toBeGreaterThan(inside)
  for (const text of own) expect(learnt?.strangenessUnlearnt(text)).toBeTypeOf('number')
})

test('every phrasing is judged once by what had not learnt from it', () => {
  const asked = helpSet.slice(0, 12).map(({ en }) => en.ask)
  const learnt = Learnt.from(asked, outsideOf('en'), 'en')
  const left = learnt?.parts.flat() ?? []
  expect(left.map(({ text }) => text).toSorted()).toEqual(asked.flat().toSorted())
  expect(left.every(({ margins }) => margins.length === asked.length)).toBe(true)
})

test('too little to learn from is not learnt from, and a language without shipped questions still has a line', () => {
  expect(Learnt.from([['Open?'], ['Closed?']], outsideOf('en'), 'en')).toBeUndefined()
  const finder = new Finder(
    answersOf('en', (at) => at < 10),
    'xx',
  )
  expect(finder.find('Who painted the Mona Lisa?').answer).toBeUndefined()
})

test('at most the allowed share of the scores reaches the line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { minLength: 1 }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (scores, share) => {
        const line = lineOf(scores, share)
        expect(scores.filter((score) => score >= line).length).toBeLessThanOrEqual(
          share * scores.length,
        )
      },
    ),
  )
})
