// How odd files of other survey tools are understood: every delimiter, encoding and heading, and what is never read in.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytes, googleForms, typeform } from '../../testing/survey-files.ts'
import { readCsv } from './read-csv.ts'
import { readTable } from './read-table.ts'
import { chosenIn, noChoices, understand, type Brought } from './understand.ts'

const readBytes = (file: Uint8Array) => understand(readTable(readCsv(file)), noChoices)
const read = (text: string) => readBytes(bytes(text))
const kinds = ({ questions, words }: Brought) =>
  questions.map(({ key, kind }) => `${kind}: ${words[key]?.text}`)

test('a Typeform file: recommendation, boxes in columns, yes or no, texts of several lines; who and when are left out', () => {
  const brought = read(typeform(20))
  expect(brought.source).toBe('typeform')
  expect(kinds(brought)).toEqual([
    'nps: How likely are you to recommend us?',
    'multiple: Rye / Rolls / Cake',
    'consent: May we print your words?',
    'text: What should we know?',
  ])
  expect(brought.left.map(({ title }) => title)).toEqual([
    '#',
    'Start Date (UTC)',
    'Submit Date (UTC)',
    'Network ID',
  ])
  expect(brought.answers[0]).toEqual({
    q1: 0,
    q2: ['o1'],
    q5: 'no',
    q6: 'The queue is "long",\non Saturdays; number 0',
  })
  expect(brought.problems).toEqual([])
})

test('a Google Forms file: a grid, one of several, several in one cell, two headings alike, and a cell that is no point', () => {
  const brought = read(googleForms(20))
  expect(brought.source).toBe('google-forms')
  expect(kinds(brought)).toEqual([
    'matrix: How was it?',
    'single: Where do you buy?',
    'multiple: What did you buy?',
    'text: How was it?',
    'text: How was it? (2)',
  ])
  expect(brought.left).toEqual([
    { title: 'Timestamp', why: 'who' },
    { title: 'Username', why: 'who' },
  ])
  expect(brought.problems).toEqual([
    { line: 5, why: 'point', column: 'How was it? [The service]', value: 'do not know' },
  ])
  expect(brought.answers[3]).toMatchObject({ q1: { r1: 4 }, q3: 'o1' })
  expect(brought.answers[2]?.['q4']).toEqual(['o2', 'o3'])
})

test('odd files: semicolons, tabs, bars, byte order marks, old encodings, headings of several lines, empty columns and rows', () => {
  const rows = (mark: string) =>
    [
      `Größe${mark}Grund${mark}${mark}Leer`,
      `3${mark}zu weit, leider${mark}${mark}`,
      `${mark}${mark}${mark}`,
      `4`,
    ].join('\n')
  for (const mark of [';', '\t', '|']) {
    const brought = read(`\uFEFF${rows(mark)}`)
    expect(kinds(brought)).toEqual(['scale: Größe', 'text: Grund'])
    expect(brought.left).toEqual([{ title: 'Leer', why: 'empty' }])
    expect(brought.answers).toEqual([{ q1: 3, q2: 'zu weit, leider' }, { q1: 4 }])
  }
  const old = Buffer.from(rows(';'), 'latin1')
  expect(kinds(readBytes(old))[0]).toBe('scale: Größe')
  const wide = Buffer.from(`\uFEFF${rows(';')}`, 'utf16le')
  expect(kinds(readBytes(wide))[0]).toBe('scale: Größe')
  expect(kinds(read('"How, or why;\nwas it?",Next\n4,5\n3,2'))).toEqual([
    'scale: How, or why; was it?',
    'scale: Next',
  ])
  const long = read(`A,B\n1,2,3,4\n1,2,,\n2,1`)
  expect(long.problems).toEqual([{ line: 2, why: 'cells', column: '', value: '4' }])
  expect(long.answers).toHaveLength(2)
  expect(read('A,Contact\n1,a@b.example\n2,+49 30 123456').left).toEqual([
    { title: 'Contact', why: 'who' },
  ])
  expect(() => readCsv(bytes('A,B\n"open,2\n1,2'))).toThrow('invalid')
})

/** The table as somebody reads it otherwise. */
function otherwise(text: string, ...steps: Record<string, string>[]): Brought {
  const table = readTable(readCsv(bytes(text)))
  let choices = noChoices
  for (const fields of steps) {
    const chosen = chosenIn(understand(table, choices), choices, fields)
    expect(chosen.wrong).toEqual([])
    choices = chosen.choices
  }
  return understand(table, choices)
}

test('a wrong guess is put right: another scale, words instead of points, one of few, boxes of two questions, left out', () => {
  const days = ['Mon', 'Tue', 'Mon', 'Tue', 'Wed', 'Mon']
  const file = [
    'How?,Age group,Which day?,Bread,Cake,Monday,Tuesday,Again?',
    ...days.map(
      (day, n) =>
        `${n + 1},${n % 2},${day},${n ? 'Bread' : ''},Cake,Monday,,${n % 2 ? 'Ja' : 'Nein'}`,
    ),
  ].join('\n')
  expect(kinds(read(file))).toEqual([
    'scale: How?',
    'consent: Age group',
    'single: Which day?',
    'multiple: Bread / Cake / Monday',
    'single: Again?',
  ])
  const scale = otherwise(file, { 'as.q1': 'scale-10', 'as.q2': 'single', 'as.q7': 'consent' })
  expect(scale.questions[0]).toMatchObject({ low: 1, high: 10 })
  expect(kinds(scale)[1]).toBe('single: Age group')
  expect(scale.answers.map((one) => one['q7'])).toEqual(['no', 'yes', 'no', 'yes', 'no', 'yes'])
  const apart = otherwise(file, { 'as.q4': 'from-q6', 'as.q3': 'text', 'as.q2': 'leave' })
  expect(kinds(apart)).toEqual([
    'scale: How?',
    'text: Which day?',
    'multiple: Bread / Cake',
    'multiple: Monday',
    'single: Again?',
  ])
  expect(apart.answers[1]).toEqual({ q1: 2, q3: 'Tue', q4: ['o1', 'o2'], q6: ['o1'], q7: 'o1' })
  const again = otherwise(file, { 'as.q4': 'from-q6' }, { 'as.q6': 'join' }, { 'as.q2': 'consent' })
  expect(kinds(again)).toEqual(kinds(read(file)))
  expect(
    chosenIn(read(file), noChoices, {
      'as.q1': 'scale-5',
      'as.q3': 'nps',
      'as.q4': 'from-q1',
      'as.q7': 'join',
      'as.q99': 'text',
    }).wrong,
  ).toEqual(['as.q1', 'as.q3', 'as.q4', 'as.q7'])
})

function fitting(brought: Brought): void {
  const keys = new Set(brought.questions.map(({ key }) => key))
  expect(keys.size).toBe(brought.questions.length)
  for (const answers of brought.answers)
    for (const [key, value] of Object.entries(answers)) {
      const asked = brought.questions.find((one) => one.key === key)
      expect(asked).toBeDefined()
      if (asked?.kind === 'single') expect(asked.options.map((one) => one.key)).toContain(value)
      if (asked?.kind === 'scale' || asked?.kind === 'nps')
        expect(Number(value) >= asked.low && Number(value) <= asked.high).toBe(true)
    }
}

test('whatever the cells are, reading a table ends in answers that fit its questions', () => {
  const words = fc.oneof(
    fc.constantFrom('', '0', '1', '7', '10', 'Yes', 'Bread; Cake', 'a, b', '2026-01-02', '[x]'),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(words, { maxLength: 5 }), { maxLength: 12 }), (table) => {
      const lines = readTable(table.map((cells, at) => ({ line: at + 1, cells })))
      const guessed = understand(lines, noChoices)
      // Every other way that is offered ends so as well: the last of each is taken.
      const last = Object.fromEntries(
        guessed.seen.map(({ question, fits }) => [`as.${question.key}`, fits.at(-1)]),
      )
      const { choices, wrong } = chosenIn(guessed, noChoices, last)
      expect(wrong).toEqual([])
      for (const brought of [guessed, understand(lines, choices)]) fitting(brought)
    }),
    { numRuns: 200 },
  )
})
