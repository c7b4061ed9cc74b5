// The works council before a survey of the staff opens: what it sees, what its word is about, and that nothing opens without it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { answerForCouncil } from './answer-for-council.ts'
import { askCouncil } from './ask-council.ts'
import { keepQuestion } from './keep-question.ts'
import { launch } from './launch.ts'
import { plainTerms, staffOf } from './for-tests.ts'
import { setTerms } from './set-terms.ts'
import { startSurvey } from './start-survey.ts'
import { tellCouncil, tellLead } from './tell-council.ts'

let town: Town
let shop: Shop
let owner: Performer
let sabine: string
let council: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  await staffOf(shop, 7)
  sabine = await shop.add('Sabine', { hats: ['committee-member'], communities: ['employees'] })
  council = await shop.as(sabine)
})
afterAll(() => town.close())

const start = async (survey: string) => {
  await owner.perform(startSurvey, { slug: survey, template: 'enps' })
  await owner.perform(setTerms, { survey, ...plainTerms })
}
const agree = (survey: string) => council.perform(answerForCouncil, { survey, answer: 'agreed' })
const keys = async (person: string) =>
  (
    await town.app.database.owner.query('select key from notifications where person = $1', [person])
  ).rows.map(({ key }: { key: string }) => key)

test('where there is a works council, a survey of the staff opens only with its word, and only as it stood', async () => {
  await start('valued')
  await expect(owner.perform(launch, { survey: 'valued' })).rejects.toThrow('council-not-asked')
  await expect(agree('valued')).rejects.toMatchObject({ kind: 'clash' })
  const asked = await owner.perform(askCouncil, { survey: 'valued' })
  expect(asked.survey).toBe('valued')
  await expect(owner.perform(launch, { survey: 'valued' })).rejects.toThrow('council-asked')
  await agree('valued')
  const question = { kind: 'text', text: 'Who annoys you?', purpose: 'To know it' }
  await owner.perform(keepQuestion, { survey: 'valued', ...question })
  await expect(owner.perform(launch, { survey: 'valued' })).rejects.toThrow('council-changed')
  await owner.perform(askCouncil, { survey: 'valued' })
  await expect(
    council.perform(answerForCouncil, { survey: 'valued', answer: 'objects', words: 'No' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  const words = 'The last question asks for names. Take it out.'
  await council.perform(answerForCouncil, { survey: 'valued', answer: 'objects', words })
  await expect(owner.perform(launch, { survey: 'valued' })).rejects.toThrow('council-objects')
  await agree('valued')
  await owner.perform(launch, { survey: 'valued' })
  await expect(agree('valued')).rejects.toMatchObject({ kind: 'refused' })
})

test('nobody agrees for the works council but its members, and none of them to a survey of their own', async () => {
  await start('mine')
  await owner.perform(askCouncil, { survey: 'mine' })
  for (const other of [owner, await shop.as(await shop.add('Paula', { hats: ['people-lead'] }))])
    await expect(
      other.perform(answerForCouncil, { survey: 'mine', answer: 'agreed' }),
    ).rejects.toMatchObject({ kind: 'refused' })
  await town.app.database.owner.query(`update surveys set owner = $1 where slug = 'mine'`, [sabine])
  await expect(agree('mine')).rejects.toMatchObject({ kind: 'refused' })
})

test('a survey of customers, and a business without a works council, need no word of it', async () => {
  await owner.perform(startSurvey, { slug: 'customers', template: 'nps' })
  await owner.perform(setTerms, {
    survey: 'customers',
    ...plainTerms,
    audience: 'customers',
    ways: ['link'],
  })
  await expect(owner.perform(askCouncil, { survey: 'customers' })).rejects.toMatchObject({
    kind: 'refused',
  })
  await owner.perform(launch, { survey: 'customers' })
  const small = await town.found('Small')
  await staffOf(small, 7)
  const boss = await small.as(small.owner)
  await boss.perform(startSurvey, { slug: 'valued', template: 'enps' })
  await boss.perform(setTerms, { survey: 'valued', ...plainTerms })
  await boss.perform(launch, { survey: 'valued' })
})

test('by pages without script, in English and in German: laid before it, read with its cuts, answered, opened', async () => {
  const words = [
    {
      locale: 'en',
      slug: 'walk-en',
      ask: 'Ask the works council',
      cuts: 'Into none',
      yes: 'agrees',
    },
    {
      locale: 'de',
      slug: 'walk-de',
      ask: 'Den Betriebsrat fragen',
      cuts: 'In keine',
      yes: 'stimmt',
    },
  ]
  const lead = await shop.browse(shop.owner)
  const member = await shop.browse(sabine)
  for (const { locale, slug, ask, cuts, yes } of words) {
    await start(slug)
    const speaks = { 'accept-language': locale }
    const path = `/desk/surveys/${slug}`
    expect((await lead.get(path, speaks)).text).toContain(ask)
    await lead.post(`${path}/council/ask`, {}, speaks)
    const seen = await member.get(path, speaks)
    expect(seen.text).toContain(cuts)
    const wrong = await member.post(`${path}/council`, { answer: 'objects' }, speaks)
    expect(wrong.status).toBe(422)
    await member.post(`${path}/council`, { answer: 'agreed' }, speaks)
    expect((await lead.get(path, speaks)).text).toContain(yes)
    const { rows } = await town.app.database.owner.query('select id from surveys where slug = $1', [
      slug,
    ])
    const survey = (rows as { id: string }[])[0]?.id
    await shop.system.perform(tellCouncil, { survey })
    await shop.system.perform(tellLead, { survey })
    await lead.post(`${path}/launch`, {}, speaks)
    expect((await lead.get(path, speaks)).text).not.toContain(ask)
  }
  expect(await keys(sabine)).toContain('surveys.told-council')
  expect(await keys(shop.owner)).toContain('surveys.told-agreed')
})
