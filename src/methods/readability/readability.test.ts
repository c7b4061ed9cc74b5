import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreBy, type TextCounts } from './formulas.ts'
import { readability } from './readability.ts'
import { sentencesOf } from './split.ts'

test('Flesch of the published examples: the cat 116, the platypus 37.5', () => {
  expect(readability('The cat sat on the mat.', 'en').value).toBeCloseTo(116.145, 10)
  const platypus =
    'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'
  const result = readability(platypus, 'en-GB')
  expect(result.text).toMatchObject({ words: 13, sentences: 1, syllables: 24 })
  expect(result.value).toBeCloseTo(37.455, 3)
  expect(result).toMatchObject({ formula: 'flesch', band: 'hard', fallback: false, short: true })
})

const counts: TextCounts = {
  words: 100,
  sentences: 5,
  letters: 500,
  longWords: 25,
  syllables: 180,
  wordsPerSentence: 20,
}

test.each([
  ['flesch', 206.835 - 20.3 - 152.28],
  ['amstad', 180 - 20 - 105.3],
  ['szigriszt', 206.835 - 20 - 112.14],
  ['fernandez-huerta', 206.84 - 20.4 - 108],
  ['kandel-moles', 207 - 20.3 - 132.48],
  ['douma', 206.84 - 18.6 - 138.6],
  ['vacca', 217 - 26 - 108],
  ['oborneva', 206.835 - 26 - 108.18],
  ['gulpease', 89 + (1500 - 5000) / 100],
  ['lix', 45],
] as const)('%s of 100 words, 5 sentences, 180 syllables is %s', (formula, expected) => {
  expect(scoreBy(formula, counts)?.value).toBeCloseTo(expected, 10)
})

test('syllables are taken per word, never per hundred: scores stay in reading', () => {
  for (const formula of ['fernandez-huerta', 'douma', 'szigriszt'] as const) {
    const value = scoreBy(formula, counts)?.value ?? 0
    expect(value).toBeGreaterThan(40)
    expect(value).toBeLessThan(90)
  }
})

test('each language has its formula, others LIX as a stated fallback, or none', () => {
  const formulaOf = (text: string, locale: string) => {
    const result = readability(text, locale)
    return result.value === null ? result.because : [result.formula, result.fallback]
  }
  expect(formulaOf('Das Haus ist groß.', 'de-AT')).toEqual(['amstad', false])
  expect(formulaOf('La casa es grande.', 'es')).toEqual(['szigriszt', false])
  expect(formulaOf('La casa è grande.', 'it')).toEqual(['gulpease', false])
  expect(formulaOf('Huset är stort.', 'sv')).toEqual(['lix', false])
  expect(formulaOf('A casa é grande.', 'pt')).toEqual(['lix', true])
  expect(formulaOf('Το σπίτι είναι μεγάλο.', 'el')).toEqual(['lix', true])
  expect(formulaOf('البيت كبير.', 'ar')).toBe('no-valid-formula')
  expect(formulaOf('房子很大。', 'zh')).toBe('no-valid-formula')
  expect(formulaOf('घर बड़ा है।', 'hi')).toBe('no-valid-formula')
})

test('a text in another script than the stated language gets no score', () => {
  expect(readability('房子很大。我們喜歡它。', 'en')).toMatchObject({ because: 'no-valid-formula' })
  expect(readability('Das Haus.', 'de', 'flesch')).toMatchObject({ because: 'no-valid-formula' })
})

test('without a formula the sentences are counted all the same', () => {
  const result = readability('البيت كبير. نحن نحبه.', 'ar')
  expect(result.text).toMatchObject({ sentences: 2, words: 4 })
})

test.each([
  ['en', 'Dr. Smith came at 5 p.m. on Monday, e.g. by car. So did I. Then we left.', 3],
  ['de', 'Das ist z. B. gut. Herr Dr. Meier kommt am 3. Mai. Er bleibt.', 3],
  ['es', 'La Sra. López llamó. Contestó el Dr. Ruiz.', 2],
  ['en', 'A sentence that is\nwrapped by the mailer. Next.\n\nA heading\n- an item', 4],
])('%s: "%s" has %s sentences', (locale, text, expected) => {
  expect(sentencesOf(text, locale).length).toBe(expected)
})

test('the longest sentences are shown, since that is where to begin', () => {
  const long = `Then ${Array.from({ length: 29 }, () => 'word').join(' ')}.`
  expect(readability(`Short one. ${long}`, 'en').longest).toMatchObject([{ words: 30 }])
})

test('no words, no score; a locale that is none is said', () => {
  expect(readability(' 12, 13! ', 'en')).toEqual({ value: null, because: 'no-words' })
  expect(readability('Text.', 'not a locale')).toEqual({
    value: null,
    because: 'setting-out-of-range',
  })
})

test('no text gives NaN or Infinity, in no language', () => {
  const locale = fc.constantFrom(
    'en',
    'de',
    'es',
    'fr',
    'nl',
    'it',
    'ru',
    'sv',
    'pt',
    'ar',
    'x',
    '',
  )
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('word', 'Größe', 'слово', '語', '. ', '\n', ' ', 'eau', 'qu', "n't"),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), locale, (pieces, where) => {
      const result = readability(pieces.join(' '), where)
      const numbers = [
        result.value ?? 0,
        ...Object.values(result.text ?? {}).map((one) => one ?? 0),
      ]
      for (const number of numbers) expect(Number.isFinite(number)).toBe(true)
    }),
  )
})
