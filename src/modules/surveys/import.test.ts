// Surveys from elsewhere: a look before anything becomes of a file, what is left out, and the way back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Upload } from '#kernel/web'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { bytes, googleForms, typeform } from '../../testing/survey-files.ts'
import { giveBack } from './give-back.ts'
import { prepareImport } from './prepare-import.ts'
import { runImport } from './run-import.ts'
import { seeImport } from './see-import.ts'
import { seeResults } from './see-results.ts'
import { tidy } from './tidy.ts'
import { undoImport } from './undo-import.ts'

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
  await owner.perform(runImport, { import: id, 'as.q6': 'leave' })
  expect(await waiting()).toEqual([])
  const { results } = await owner.perform(seeResults, { survey: 'elsewhere' })
  expect(results?.questions.map(({ key }) => key)).toEqual(['q1', 'q2', 'q5'])
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

test('the whole way without script, in English and in German: read, look, read otherwise, bring in, take back', async () => {
  const browser = await shop.browse(shop.owner)
  const both = [
    {
      locale: 'en',
      slug: 'walk-en',
      says: 'Columns that are left out',
      without: 'is left out',
      back: 'Take it back',
    },
    {
      locale: 'de',
      slug: 'walk-de',
      says: 'Spalten, die weggelassen werden',
      without: 'bleibt weg',
      back: 'Zurücknehmen',
    },
  ]
  for (const { locale, slug, says, without, back } of both) {
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
    const unfit = await browser.post(`${look.path}/otherwise`, { 'as.q5': 'nps' }, speaks)
    expect(unfit.status).toBe(422)
    const other = { 'as.q1': 'matrix-7', 'as.q3': 'text', 'as.q5': 'leave' }
    await browser.post(`${look.path}/otherwise`, other, speaks)
    const read = await browser.get(look.path, speaks)
    expect(read.text).toContain(without)
    for (const chosen of Object.values(other))
      expect(read.html).toMatch(new RegExp(`value="${chosen}" selected`))
    await browser.post(`${look.path}/run`, { 'as.q3': 'single' }, speaks)
    expect((await browser.get(look.path, speaks)).text).toContain(back)
    const { results } = await owner.perform(seeResults, { survey: slug })
    expect(results?.questions.map(({ key }) => key)).toEqual(['q1', 'q3', 'q4', 'q6'])
    await browser.post(`${look.path}/undo`, {}, speaks)
    expect((await browser.get(`/desk/surveys/${slug}`, speaks)).status).toBe(404)
  }
})
