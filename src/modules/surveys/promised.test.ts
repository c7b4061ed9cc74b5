// You said, we did: a promise that follows from answers, and the word to everybody who was asked when it is kept.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { keep } from '../commitments/keep.ts'
import { tellAsked } from '../commitments/tell-asked.ts'
import { askMeNot } from './ask-me-not.ts'
import { close } from './close.ts'
import { answer, opened, staffOf } from './for-tests.ts'
import { giveBack } from './give-back.ts'
import { promiseChange } from './promise-change.ts'

let town: Town
let shop: Shop
let owner: Performer
let staff: string[]
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  staff = await staffOf(shop, 7)
  await opened(owner, 'valued', 'enps')
  for (const person of staff.slice(0, 6))
    await answer(await shop.as(person), 'valued', { 'a.recommend': '7' })
  await (await shop.as(staff[6] ?? '')).perform(askMeNot, { quiet: true })
})
afterAll(() => town.close())

const heard = async (person: string) =>
  (
    await town.app.database.owner.query(
      `select key from notifications where person = $1 and key like 'commitments.told-%'`,
      [person],
    )
  ).rows.map(({ key }: { key: string }) => key)
const promised = { survey: 'valued', title: 'Shifts stand three weeks ahead', due: '2027-01-31' }

test('while it is open nothing is promised; then only those who lead promise, by a day that lies ahead', async () => {
  await expect(
    owner.perform(promiseChange, { ...promised, owner: shop.owner }),
  ).rejects.toMatchObject({ kind: 'refused' })
  await owner.perform(close, { survey: 'valued' })
  await expect(
    (await shop.as(staff[0] ?? '')).perform(promiseChange, { ...promised, owner: shop.owner }),
  ).rejects.toMatchObject({ kind: 'missing' })
  await expect(
    owner.perform(promiseChange, { ...promised, owner: shop.owner, due: '2020-01-01' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('[R65] by pages without script, in both languages: promised, given back, kept, and told to all who were asked, answered or not', async () => {
  const lead = await shop.browse(shop.owner)
  const form = await lead.get('/desk/surveys/valued/promise')
  expect(form.text).toContain('Who answered is not known')
  const wrong = await lead.post('/desk/surveys/valued/promise', { title: 'Short' })
  expect(wrong.status).toBe(422)
  await lead.post('/desk/surveys/valued/promise', { ...promised, owner: shop.owner })
  await owner.perform(giveBack, {
    survey: 'valued',
    heard: 'Your shifts change too late.',
    doing: 'From January on they stand three weeks ahead.',
  })
  const worker = await shop.browse(staff[2] ?? '')
  const page = await worker.get('/surveys/valued/results')
  expect(page.text).toContain('What we promised')
  expect(page.text).toContain('Shifts stand three weeks ahead')
  const german = await worker.get('/surveys/valued/results', { 'accept-language': 'de' })
  expect(german.text).toContain('Was wir versprochen haben')
  const link = page.links.find(({ text }) => text.includes('three weeks ahead'))?.href ?? ''
  expect((await worker.get(link)).status).toBe(200)

  const commitment = link.split('/').at(-1) ?? ''
  await owner.perform(keep, {
    commitment,
    done: 'The plan for February hung there on the tenth of January.',
    evidence: 'The plans with their dates hang beside the oven.',
  })
  await shop.system.perform(tellAsked, { commitment, round: 1 })
  for (const person of staff.slice(0, 6))
    expect(await heard(person)).toEqual(['commitments.told-kept'])
  expect(await heard(staff[6] ?? '')).toEqual([])
  expect((await worker.get('/surveys/valued/results')).text).toContain('Kept in time')
})
