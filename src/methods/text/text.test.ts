/** What the text models promise, on small made-up data. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Scorer, decodeModel, encodeModel, train } from './index.ts'
import type { Example, Model } from './index.ts'

const openings = [
  'hello team',
  'hi there',
  'good morning',
  'quick question',
  'please help',
  'dear all',
]
const subjects: Record<string, string[]> = {
  delivery: [
    'where is my parcel',
    'my package has not arrived',
    'the courier lost the parcel',
    'track my delivery',
  ],
  refund: [
    'i want my money back',
    'please refund the payment',
    'refund for a returned item',
    'give back my money',
  ],
  opening: [
    'when do you open',
    'opening hours on sunday',
    'is the shop open today',
    'at what time do you close',
  ],
}

function examples(names = Object.keys(subjects)): Example[] {
  return names.flatMap((name) =>
    subjects[name]!.flatMap((words) =>
      openings.map((opening) => ({ text: `${opening}, ${words}`, labels: [name] })),
    ),
  )
}

const trained = train(examples())
const yesNo = train(examples(['delivery', 'refund']))
const several = train(
  examples().map((example, at) => ({ ...example, labels: at % 5 === 0 ? [] : example.labels })),
  { multi: true },
)

describe('a trained model', () => {
  test('answers with the label it was taught', () => {
    const scorer = new Scorer(trained)
    expect(scorer.score('the parcel was lost').label).toBe('delivery')
    expect(scorer.score('are you open on sunday?').label).toBe('opening')
  })

  test('gives probabilities that sum to one', () => {
    const { scores } = new Scorer(trained).score('my money and my parcel')
    const sum = Object.values(scores).reduce((total, chance) => total + chance, 0)
    expect(sum).toBeCloseTo(1, 9)
  })

  test('is the same for the same texts and seed', () => {
    expect(Buffer.from(encodeModel(train(examples()))).equals(encodeModel(trained))).toBe(true)
  })

  test('hands a text unlike anything it was taught to a person', () => {
    const scorer = new Scorer(train(examples(), { refuseRate: 0.1 }))
    expect(scorer.score('zebra quantum violin').refused).toBe(true)
    expect(scorer.score('hello team, where is my parcel').refused).toBe(false)
  })
})

describe('training', () => {
  test('watches for the rarer of two labels, whatever it is called', () => {
    const rare = train([...examples(['delivery', 'refund']), ...examples(['refund'])])
    expect(rare.labels).toEqual(['refund', 'delivery'])
  })

  test('learns from the names of labels', () => {
    const few = train([
      { text: 'a b', labels: ['lost_card'] },
      { text: 'c d', labels: ['exchangeRate'] },
      { text: 'e f', labels: ['opening-hours'] },
    ])
    expect(new Scorer(few).score('the exchange rate please').label).toBe('exchangeRate')
  })

  test('shows every text once to a model that did not learn from it', () => {
    const seen = new Map<number, Float32Array>()
    let times = 0
    const model = train(examples(), {
      leftOut: (part) => {
        for (const { at, margins } of part) seen.set(at, margins)
        times += part.length
      },
    })
    expect([...seen.keys()].sort((a, b) => a - b)).toEqual([...examples().keys()])
    expect(times).toBe(seen.size)
    expect(seen.get(0)!.length).toBe(model.labels.length)
    const learnt = new Scorer(model).marginsFor(examples()[0]!.text)
    expect([...seen.get(0)!]).not.toEqual([...learnt])
  })

  test('takes nothing from a label nobody judged', () => {
    const told = examples().map((example) => ({ ...example, unknown: ['urgent'] }))
    const model = train([...told, { text: 'now', labels: ['urgent'] }], { multi: true })
    expect(Number.isFinite(new Scorer(model).score('parcel').scores['urgent'])).toBe(true)
  })
})

describe('an explanation', () => {
  const models: [string, Model][] = [
    ['single', trained],
    ['binary', yesNo],
    ['multi', several],
  ]
  test.each(models)('adds up to the logit in a %s model, for any text and label', (_, model) => {
    const scorer = new Scorer(model)
    const label = fc.constantFrom(...model.labels)
    const words = fc.array(
      fc.constantFrom('parcel', 'money', 'PARCEL', 'p a r c e l', 'm0ney', 'open', '!!', '😀', 'x'),
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      words.map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(text, label, (text, label) => {
        const { bias, words, logit } = scorer.explain(text, label)
        const sum = words.reduce((total, { weight }) => total + weight, bias)
        expect(Math.abs(sum - logit)).toBeLessThan(1e-9)
        for (const { text: written, start, end } of words)
          expect(text.slice(start, end)).toBe(written)
      }),
    )
  })

  test('shows what was undone to read a disguised word', () => {
    const { words } = new Scorer(yesNo).explain('m0ney p a r c e l back')
    expect(words[0]).toMatchObject({ read: 'money', steps: ['digits'] })
    expect(words[1]).toMatchObject({ text: 'p a r c e l', read: 'parcel', steps: ['spelled out'] })
    expect(words[2]).not.toHaveProperty('read')
  })

  test('has the logit behind the probability it shows', () => {
    const { logit, scores } = new Scorer(yesNo).explain('refund my money', 'refund')
    expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(scores['refund']!, 12)
  })
})

describe('a model file', () => {
  test('scores as the model it was made from', () => {
    const copy = new Scorer(decodeModel(encodeModel(trained)))
    const scorer = new Scorer(trained)
    for (const { text } of examples()) {
      expect(copy.score(text).label).toBe(scorer.score(text).label)
      expect(copy.score(text).scores['refund']).toBeCloseTo(scorer.score(text).scores['refund']!, 2)
    }
  })

  test('is refused when one byte has changed', () => {
    const bytes = encodeModel(trained)
    bytes[bytes.length >> 1]! ^= 1
    expect(() => decodeModel(bytes)).toThrow(/damaged/)
  })

  test('is refused when it is something else', () => {
    expect(() => decodeModel(new Uint8Array(0))).toThrow(/Not a text model/)
    expect(() => decodeModel(Buffer.from('a'.repeat(500)))).toThrow(/Not a text model/)
  })
})
