/** Fairness, data quality, drift, later learning and neighbours, on small made-up data. */

import { assert, array, boolean, constantFrom, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestThreshold, thresholdForPrecision } from './thresholds.ts'
import { calibrationError, plattLine, temperature } from './calibrate.ts'
import {
  Mentions,
  Neighbours,
  Scorer,
  auroc,
  dataQuality,
  driftBetween,
  fairnessReport,
  leakage,
  learnMore,
  train,
} from './index.ts'
import type { Example } from './index.ts'

const one = (text: string, label: string): Example => ({ text, labels: [label] })
const people = ['gay', 'muslim', 'old', 'deaf', 'black', 'jewish']
const taught = people.flatMap((who) => [
  one(`${who} people are scum and vermin`, 'toxic'),
  one(`get lost you stupid ${who} trash`, 'toxic'),
  one(`the ${who} choir sings on sunday`, 'civil'),
  one(`our shop opens at nine for everybody`, 'civil'),
  one(`thank you for the lovely afternoon number ${who.length}`, 'civil'),
])

describe('masking', () => {
  const masked = new Scorer(train(taught, { reading: { mask: ['en'] } }))
  test('gives sentences that differ only in who is named the same probability', () => {
    const chances = [...people, 'lesbian', 'turkish'].map(
      (who) => masked.score(`I met a ${who} neighbour`).scores['toxic'],
    )
    expect(new Set(chances).size).toBe(1)
  })

  test('leaves insults visible', () => {
    expect(masked.score('vermin and trash').label).toBe('toxic')
  })

  test('finds the groups a text speaks of', () => {
    expect(new Mentions(['en']).in("A deaf woman's café")).toEqual({
      terms: ['deaf', 'woman'],
      groups: ['disability', 'women'],
    })
  })
})

describe('the fairness report', () => {
  const decided = [
    ...Array.from({ length: 40 }, (_, at) => ({
      groups: ['a'],
      flagged: at < 20,
      truth: false,
      chance: 0.5,
    })),
    ...Array.from({ length: 40 }, (_, at) => ({
      groups: ['b'],
      flagged: at < 2,
      truth: false,
      chance: 0.5,
    })),
  ]
  test('shows the difference with an interval that leaves out zero when it is large', () => {
    const report = fairnessReport('toxic', decided)
    const first = report.groups.find(({ group }) => group === 'a')!
    expect(first.falsePositives.share).toBe(0.5)
    expect(first.difference!.value).toBeCloseTo(0.45, 9)
    expect(first.difference!.low).toBeGreaterThan(0.2)
    expect(report.falsePositiveGap).toBeCloseTo(0.45, 9)
  })

  test('has no number that is not one, whatever is decided', () => {
    const decision = record({
      groups: array(constantFrom('a', 'b', 'c'), { maxLength: 3 }),
      flagged: boolean(),
      truth: boolean(),
      chance: constantFrom(0, 0.5, 1),
    })
    assert(
      property(array(decision, { maxLength: 30 }), (list) => {
        expect(
          JSON.stringify(fairnessReport('x', list), (_, value: unknown) =>
            typeof value === 'number' && !Number.isFinite(value) ? 'BAD' : value,
          ),
        ).not.toContain('BAD')
      }),
    )
  })
})

describe('data quality', () => {
  const texts = [
    one('Where is my parcel??', 'delivery'),
    one('where is my parcel', 'refund'),
    one('I want my money back', 'refund'),
    one('', 'refund'),
  ]
  test('finds copies with different labels and empty texts', () => {
    const found = dataQuality(texts)
    expect(found.copies).toHaveLength(1)
    expect(found.disagreements[0]).toMatchObject({ first: 0, second: 1 })
    expect(found.empty).toBe(1)
  })

  test('finds test texts that were taught', () => {
    expect(
      leakage(
        ['a quite long sentence about parcels'],
        ['nothing', 'A quite long sentence, about parcels!'],
      ),
    ).toMatchObject([{ first: 0, second: 1 }])
  })
})

describe('a model in use', () => {
  const model = train(taught)
  test('sees that texts have changed', () => {
    const before = taught.map(({ text }) => text)
    const steady = driftBetween(model, before, before)
    const changed = driftBetween(
      model,
      before,
      before.map(() => 'bitcoin giveaway bitcoin profits'),
    )
    expect(steady.stability).toBeLessThan(0.01)
    expect(changed.stability).toBeGreaterThan(steady.stability)
    expect(changed.unknownWords.now).toBe(1)
    expect(changed.rising[0]!.word).toBe('bitcoin')
  })

  test('learns a further decision, new words and all, and leaves the old model alone', () => {
    const text = 'zounds you blatherskite'
    const before = new Scorer(model).score(text).scores['toxic']!
    const more = learnMore(
      model,
      Array.from({ length: 5 }, () => one(text, 'toxic')),
    )
    expect(new Scorer(more).score(text).scores['toxic']).toBeGreaterThan(Math.max(before, 0.5))
    expect(new Scorer(model).score(text).scores['toxic']).toBe(before)
    expect(() => learnMore(model, [one('x', 'new label')])).toThrow(/train it anew/)
  })

  test('shows the examples most like a text', () => {
    const [first] = new Neighbours(taught, model.reading).near('the deaf choir sings', 2)
    expect(first!.example.text).toBe('the deaf choir sings on sunday')
    expect(new Neighbours(taught, model.reading).near('', 3)).toEqual([])
  })
})

describe('figures', () => {
  test('the area under the curve counts ties half', () => {
    expect(auroc([0.1, 0.5, 0.5, 0.9], [false, false, true, true])).toBe(0.875)
    expect(auroc([1, 2], [true, true])).toBeNull()
  })

  test('calibration makes probabilities that match how often things happen', () => {
    const margins = Array.from({ length: 4000 }, (_, at) => (at % 40) / 10 - 2)
    const happened = margins.map(
      (margin, at) => ((at * 7919) % 4001) / 4001 < 1 / (1 + Math.exp(-(2 * margin - 0.5))),
    )
    const { slope, offset } = plattLine(margins, happened)
    expect(slope).toBeCloseTo(2, 0)
    const chances = margins.map((margin) => 1 / (1 + Math.exp(-(slope * margin + offset))))
    expect(calibrationError(chances, happened)).toBeLessThan(0.03)
  })

  test('calibration of one class only stays finite', () => {
    expect(plattLine([1, 2, 3], [true, true, true])).toEqual({ slope: 1, offset: Math.log(4) })
    expect(temperature([], [])).toBeGreaterThan(0)
  })

  test('a threshold for a precision keeps it where it can', () => {
    const chances = Array.from({ length: 100 }, (_, at) => at / 100)
    const truth = chances.map((chance) => chance >= 0.5)
    expect(thresholdForPrecision(chances, truth, 0.9)).toBeCloseTo(0.45, 1)
    expect(bestThreshold(chances, truth, true)).toBeCloseTo(0.495, 3)
    expect(bestThreshold([0.5], [true], true)).toBe(0.5)
  })
})
