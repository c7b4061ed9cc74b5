// The text model learns from what people decided, is compared before and after, and reads only once a person said so.
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  act,
  jonas,
  lena,
  maria,
  postBy,
  setUp,
  shop,
  tearDown,
  town,
  yusuf,
} from '../../testing/moderated-town.ts'
import { decidedBefore } from './for-tests.ts'
import { compare, figuresAt, isBetter } from './learn-compare.ts'
import { isHeldOut } from './learn-examples.ts'
import { rows } from '../../testing/moderation-stories.ts'

beforeAll(setUp)
afterAll(tearDown)

const breads = ['rye', 'spelt', 'wheat', 'malt', 'seeded', 'white', 'brown', 'sour', 'flat', 'corn']
const days = ['Monday', 'Tuesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const talk = (say: (bread: string, day: string) => string, hidden: boolean) =>
  breads.flatMap((bread) => days.map((day) => ({ text: say(bread, day), hidden })))
const rude = talk((bread, day) => `You doughbrain, your ${bread} loaf on ${day} was for pigs`, true)
const rough = talk((bread, day) => `What the hell, this damn ${bread} oven on ${day}`, false)
const rudeNow = 'You doughbrain, that loaf was for pigs'
const ask = (who = jonas) => act(who, 'moderation.ask-learning', { language: 'en' })
const held = async (topic: string) =>
  rows('select flags from moderation_matters where about = $1', [topic])

test('with too few decisions nothing is learnt, and it says how many it takes', async () => {
  await ask()
  await town.app.settle()
  expect(await rows('select state, model from moderation_lessons')).toEqual([
    { state: 'too-few', model: null },
  ])
  const page = await (await shop.browse(jonas)).get('/desk/learning')
  expect(page.text).toContain('Too little to learn from yet')
})

test('the same words are never both learnt from and tried on', () => {
  const sides = [...rude, ...rough].map(({ text }) => [isHeldOut(text), isHeldOut(`${text}!`)])
  expect(sides.every(([one, other]) => one === other)).toBe(true)
  const share = sides.filter(([one]) => one).length / sides.length
  expect(share).toBeGreaterThan(0.1)
  expect(share).toBeLessThan(0.45)
})

test('figures are those of the decisions: found, found wrongly, missed', () => {
  const one = (hidden: boolean, before: number, after: number) => ({
    matter: 'm',
    hidden,
    before,
    after,
  })
  const tried = [one(true, 0.9, 0.9), one(true, 0.1, 0.8), one(false, 0.7, 0.2), one(false, 0, 0)]
  expect(figuresAt(0.5, tried, 'before')).toMatchObject({
    precision: 0.5,
    recall: 0.5,
    falseAlarms: 1,
    texts: 4,
  })
  expect(figuresAt(0.5, tried, 'after')).toMatchObject({ precision: 1, recall: 1, falseAlarms: 0 })
  expect(figuresAt(0.5, [], 'after')).toMatchObject({ precision: null, recall: null, auroc: null })
  const decided = (text: string, hidden: boolean) => ({
    matter: text,
    author: text,
    locale: 'en',
    text,
    hidden,
    category: '',
  })
  const report = compare({
    heldOut: [decided('a', true), decided('b', false)],
    learntFrom: [decided('c', true)],
    before: [0.2, 0.9],
    after: [0.9, 0.1],
    flagAt: 0.5,
    at: '2026-11-28',
  })
  expect(isBetter(report)).toBe(true)
  expect(report.changed.map(({ matter }) => matter)).toEqual(['b', 'a'])
  // Two people are too few for a share of a group.
  expect(report.groups.every(({ before, after }) => before === null && after === null)).toBe(true)
})

test('it learns aside, is compared on decisions it has not seen, and reads only after a person accepted it [R93]', async () => {
  await decidedBefore(
    town.app.database.owner,
    shop.business.id,
    { author: yusuf, moderator: lena },
    [...rude, ...rough],
  )
  const quiet = await postBy(maria, rudeNow)
  expect(await held(quiet.topic)).toEqual([])
  await ask()
  await expect(ask()).rejects.toMatchObject({ kind: 'clash' })
  await town.app.settle()
  const [model] = await rows('select id, version, state, report from moderation_models')
  expect(model).toMatchObject({ version: 'own en 1', state: 'proposed' })
  const { before, after, changed } = (model ?? {})['report'] as Record<string, never>
  expect(after).toMatchObject({ recall: 1, falseAlarms: 0 })
  expect(before).not.toMatchObject({ recall: 1 })
  expect(JSON.stringify(changed)).not.toContain('doughbrain')
  const still = await postBy(maria, `${rudeNow}, I say`)
  expect(await held(still.topic)).toEqual([])

  const browser = await shop.browse(jonas)
  const link = `/desk/learning/${String(model?.['id'])}`
  expect((await browser.get('/desk')).text).toContain('waits for your yes or no')
  const report = await browser.get(link)
  expect(report.text).toContain('doughbrain')
  const bare = await browser.send(report, link, { outcome: 'accept', reason: '' })
  expect(bare.status).toBe(422)
  const done = await browser.send(report, link, {
    outcome: 'accept',
    reason: 'It knows our own swear words now.',
  })
  expect(done.text).toContain('Accepted')
  const now = await postBy(maria, `${rudeNow}, I repeat`)
  expect(await held(now.topic)).toEqual([{ flags: 1 }])
  expect(
    await rows(`select version from automation_outputs where about_id = $1`, [now.topic]),
  ).toEqual([{ version: 'own en 1' }])
  const register = await (await shop.browse()).get('/automations/moderation.text-model')
  expect(register.text).toContain('own en 1')
  expect(register.text).toContain('It knows our own swear words now.')
  expect(register.text).toContain('decisions it had not seen')
})

test('an earlier version and the one that came with the product can be restored; what was refused cannot', async () => {
  await decidedBefore(
    town.app.database.owner,
    shop.business.id,
    { author: yusuf, moderator: lena },
    talk((bread, day) => `The ${bread} of ${day}, meant for crumbheads like you`, true),
  )
  await ask()
  await town.app.settle()
  const [model] = await rows("select id from moderation_models where state = 'proposed'")
  const refused = String(model?.['id'])
  const no = { model: refused, outcome: 'refuse', reason: 'We read the report together.' }
  await act(jonas, 'moderation.settle-model', no)
  await expect(act(jonas, 'moderation.settle-model', no)).rejects.toMatchObject({ kind: 'clash' })
  const inUse = () => rows("select version from moderation_models where state = 'in-use'")
  expect(await inUse()).toEqual([{ version: 'own en 1' }])
  const reason = 'The newer one held too much.'
  const [first] = await rows("select id from moderation_models where version = 'own en 1'")
  const back = { model: first?.['id'], reason }
  await expect(act(lena, 'moderation.restore-model', back)).rejects.toMatchObject({ kind: 'clash' })
  await expect(
    act(lena, 'moderation.restore-model', { model: refused, reason }),
  ).rejects.toMatchObject({ say: { key: 'moderation.learning.never-accepted' } })
  await act(lena, 'moderation.restore-shipped-model', { language: 'en', reason })
  expect(await inUse()).toEqual([])
  await expect(
    act(lena, 'moderation.restore-shipped-model', { language: 'en', reason }),
  ).rejects.toMatchObject({ kind: 'clash' })
  await act(lena, 'moderation.restore-model', back)
  expect(await inUse()).toEqual([{ version: 'own en 1' }])
  const register = await (await shop.browse()).get('/automations/moderation.text-model')
  expect(register.text).toContain(reason)
})

test('members neither see nor start it, and a moderator of one space does not either', async () => {
  const local = await shop.add('Lola Local', { communities: ['customers'] })
  await act(shop.owner, 'people.give-hat', {
    person: local,
    hat: 'moderator',
    space: 'bread',
  }).catch(() => undefined)
  for (const who of [maria, local]) {
    await expect(ask(who)).rejects.toMatchObject({ kind: 'refused' })
    expect((await (await shop.browse(who)).get('/desk/learning')).status).toBeGreaterThanOrEqual(
      403,
    )
  }
})
