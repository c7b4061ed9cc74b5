// Surveys from elsewhere: how odd files are understood, a look before anything becomes of it, and the way back.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Upload } from '#kernel/web'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { giveBack } from './give-back.ts'
import { prepareImport } from './prepare-import.ts'
import { readCsv } from './read-csv.ts'
import { readTable, type Brought } from './read-table.ts'
import { runImport } from './run-import.ts'
import { seeImport } from './see-import.ts'
import { seeResults } from './see-results.ts'
import { tidy } from './tidy.ts'
import { undoImport } from './undo-import.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readTable(readCsv(bytes(text)))
const kinds = ({ questions, words }: Brought) =>
  questions.map(({ key, kind }) => `${kind}: ${words[key]?.text}`)
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

/** As Typeform writes it: boxes have columns of their own, yes or no is 1 or 0, the last columns say when and from where. */
const typeform = (many: number) =>
  [
    '#,How likely are you to recommend us?,Rye,Rolls,Cake,May we print your words?,What should we know?,Start Date (UTC),Submit Date (UTC),Network ID',
    ...Array.from({ length: many }, (_, n) =>
      [
        `r${n}x`,
        (n * 3) % 11,
        n % 2 ? 'Rye' : '',
        n % 3 ? 'Rolls' : '',
        n % 5 ? '' : 'Cake',
        n % 2,
        n % 4 ? '' : cell(`The queue is "long",\non Saturdays; number ${n}`),
        '2026-05-02 10:01:02',
        '2026-05-02 10:03:04',
        `f00${n}`,
      ].join(','),
    ),
  ].join('\r\n')

/** As Google Forms writes it: a grid is a column a row, boxes stand in one cell with semicolons. */
const googleForms = (many: number) =>
  [
    '"Timestamp","Username","How was it? [The bread]","How was it? [The service]","Where do you buy?","What did you buy?","How was it?","How was it?"',
    ...Array.from({ length: many }, (_, n) =>
      [
        cell(`2026/05/02 10:0${n % 10}:00 AM GMT+2`),
        cell(`customer${n}@example.org`),
        cell(String(1 + (n % 5))),
        cell(n === 3 ? 'do not know' : String(1 + ((n * 2) % 5))),
        cell(n % 3 ? 'Shop' : 'Market stall'),
        cell(['Bread;Cake', 'Bread', 'Cake;Rolls', 'Rolls;Bread'][n % 4] ?? ''),
        cell(`Fine ${n}`),
        cell(n < 2 ? '' : `Once more ${n}`),
      ].join(','),
    ),
  ].join('\n')

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
    q3: 'no',
    q4: 'The queue is "long",\non Saturdays; number 0',
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
  expect(brought.answers[3]).toMatchObject({ q1: { r1: 4 }, q2: 'o1' })
  expect(brought.answers[2]?.['q3']).toEqual(['o2', 'o3'])
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
  expect(kinds(readTable(readCsv(old)))[0]).toBe('scale: Größe')
  const wide = Buffer.from(`\uFEFF${rows(';')}`, 'utf16le')
  expect(kinds(readTable(readCsv(wide)))[0]).toBe('scale: Größe')
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

test('whatever the cells are, reading a table ends in answers that fit its questions', () => {
  const words = fc.oneof(
    fc.constantFrom('', '0', '1', '7', '10', 'Yes', 'Bread; Cake', 'a, b', '2026-01-02', '[x]'),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(words, { maxLength: 5 }), { maxLength: 12 }), (table) => {
      const brought = readTable(table.map((cells, at) => ({ line: at + 1, cells })))
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
    }),
    { numRuns: 200 },
  )
})

let town: Town
let shop: Shop
let owner: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
})
afterAll(() => town.close())

const bring = (slug: string, text: string) =>
  owner.perform(prepareImport, {
    slug,
    title: 'What customers say',
    file: new Upload('answers.csv', 'text/csv', bytes(text)),
  })
const waiting = async () =>
  (
    await town.app.database.owner.query(
      `select sealed from survey_imports where sealed is not null`,
    )
  ).rows

test('nothing becomes of a file before it was looked at; what is left out stays out; it can be taken back until told', async () => {
  const { import: id } = await bring('elsewhere', typeform(20))
  await expect(owner.perform(seeResults, { survey: 'elsewhere' })).rejects.toMatchObject({
    kind: 'missing',
  })
  expect(JSON.stringify(await waiting())).not.toContain('queue')
  await owner.perform(runImport, { import: id, leave: ['q4'] })
  expect(await waiting()).toEqual([])
  const { results } = await owner.perform(seeResults, { survey: 'elsewhere' })
  expect(results?.questions.map(({ key }) => key)).toEqual(['q1', 'q2', 'q3'])
  await expect(owner.perform(runImport, { import: id })).rejects.toMatchObject({ kind: 'clash' })
  await owner.perform(undoImport, { import: id })
  await expect(owner.perform(seeResults, { survey: 'elsewhere' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(owner.perform(undoImport, { import: id })).rejects.toMatchObject({ kind: 'clash' })

  const again = await bring('elsewhere', typeform(20))
  await owner.perform(runImport, { import: again.import })
  const said = { heard: 'The queue is too long for you.', doing: 'A second till on Saturdays.' }
  await owner.perform(giveBack, { survey: 'elsewhere', ...said })
  await expect(owner.perform(undoImport, { import: again.import })).rejects.toMatchObject({
    kind: 'refused',
  })
})

test('what nobody agreed to is gone after a day, and none but those who start surveys may bring one in', async () => {
  const { import: id } = await bring('forgotten', googleForms(12))
  town.clock.advance(25 * 3_600_000)
  await shop.system.perform(tidy, {})
  expect(await waiting()).toEqual([])
  expect((await owner.perform(seeImport, { import: id })).preview).toBeUndefined()
  await expect(owner.perform(runImport, { import: id })).rejects.toMatchObject({ kind: 'clash' })
  const maria = await shop.as(await shop.add('Maria', { communities: ['customers'] }))
  for (const [verb, input] of [
    [prepareImport, { slug: 'mine', title: 'Mine', text: 'A\n1' }],
    [seeImport, { import: id }],
    [undoImport, { import: id }],
  ] as const)
    await expect(maria.perform(verb as typeof seeImport, input)).rejects.toMatchObject({
      kind: 'refused',
    })
})

test('the whole way without script, in English and in German: read, look, bring in, take back', async () => {
  const browser = await shop.browse(shop.owner)
  const both = [
    { locale: 'en', slug: 'walk-en', says: 'Columns that are left out', back: 'Take it back' },
    {
      locale: 'de',
      slug: 'walk-de',
      says: 'Spalten, die weggelassen werden',
      back: 'Zurücknehmen',
    },
  ]
  for (const { locale, slug, says, back } of both) {
    const speaks = { 'accept-language': locale }
    expect(
      (await browser.post('/desk/surveys/import', { slug, title: 'Walk' }, speaks)).status,
    ).toBe(422)
    const look = await browser.post(
      '/desk/surveys/import',
      { slug, title: 'Walk', file: new File([googleForms(12)], 'answers.csv') },
      speaks,
    )
    const page = await browser.get(look.path, speaks)
    expect(page.text).toContain(says)
    expect(page.text).toContain('do not know')
    await browser.post(`${look.path}/run`, {}, speaks)
    expect((await browser.get(look.path, speaks)).text).toContain(back)
    expect((await browser.get(`/desk/surveys/${slug}`, speaks)).status).toBe(200)
    await browser.post(`${look.path}/undo`, {}, speaks)
    expect((await browser.get(`/desk/surveys/${slug}`, speaks)).status).toBe(404)
  }
})
