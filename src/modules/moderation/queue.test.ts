// What waits: held things are seen again, claims expire, samples are read twice, and the log names nobody.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declareConflict } from '#conflicts'
import {
  act,
  claire,
  jonas,
  lena,
  maria,
  setUpWithoutMachines,
  shop,
  tearDown,
  town,
  yusuf,
} from '../../testing/moderated-town.ts'
import { claimNext } from './claim.ts'
import { decide } from './decide.ts'
import { readSample } from './read-sample.ts'
import { releaseHolds } from './release-holds.ts'
import { seeLog } from './see-log.ts'
import { seeMatter } from './see-matter.ts'
import { seeQueue } from './see-queue.ts'
import { takePause } from './take-care.ts'
import { rows, as, held, reported, restriction } from '../../testing/moderation-stories.ts'

beforeAll(setUpWithoutMachines)
afterAll(tearDown)

const suggestion = { content: 'hide', automation: 'links', version: '1' } as const

test('what a machine held is seen again when the promised time is over, and still waits for a person', async () => {
  const { matter, topic } = await held('Held at offers.example', { suggestion })
  const visitor = await shop.browse()
  expect((await visitor.get(`/s/bread/t/${topic}`)).text).not.toContain('offers.example')
  town.clock.advance(3_600_000)
  expect(await shop.system.perform(releaseHolds, {})).toEqual({ released: 1 })
  expect((await visitor.get(`/s/bread/t/${topic}`)).text).toContain('offers.example')
  await (await as(jonas)).perform(decide, { matter, content: 'keep' })
  const [decision] = await rows<object>(
    'select source, automated_detection, automated_decision from moderation_decisions where matter = $1',
    [matter],
  )
  expect(decision).toEqual({
    source: 'SOURCE_VOLUNTARY',
    automated_detection: true,
    automated_decision: 'AUTOMATED_DECISION_PARTIALLY',
  })
})

test('[R95] in a blind sample the moderator decides before the machine’s suggestion is shown', async () => {
  const { matter } = await held('Sampled at offers.example', { suggestion })
  await town.app.database.owner.query(
    `update moderation_matters set sample = 'blind' where id = $1`,
    [matter],
  )
  const seen = await (await as(jonas)).perform(seeMatter, { matter })
  expect(seen).toMatchObject({ blind: true, flags: [], matter: { suggestion: null } })
  await (await as(jonas)).perform(decide, { matter, content: 'keep' })
  const { last } = await (await as(jonas)).perform(seeQueue, {})
  expect(last).toMatchObject({ thought: 'hide' })
})

test('[R88] what one moderator takes the other does not get, until a quarter of an hour is over', async () => {
  for (let n = 0; n < 4; n++) await reported(maria, yusuf, `Fools, number ${n}.`)
  const [first, second] = await Promise.all([
    (await as(jonas)).perform(claimNext, { most: 3 }),
    (await as(lena)).perform(claimNext, { most: 3 }),
  ])
  const claimed =
    'select 1 from moderation_matters where claimed_by is not null and decided_at is null'
  expect(await rows(claimed)).toHaveLength(first.claimed + second.claimed)
  const taken = await rows<{ id: string }>(
    'select id from moderation_matters where claimed_by = $1 and decided_at is null',
    [jonas],
  )
  const [matter] = taken
  await expect(
    (await as(lena)).perform(decide, { matter: matter?.id, content: 'keep' }),
  ).rejects.toMatchObject({ say: { key: 'moderation.claimed-by-other' } })
  town.clock.advance(15 * 60_000)
  await (await as(lena)).perform(decide, { matter: matter?.id, content: 'keep' })
})

test('a pause gives back what was taken, and the page rests too', async () => {
  await (await as(jonas)).perform(claimNext, { most: 2 })
  await (await as(jonas)).perform(takePause, { minutes: 15 })
  expect(
    await rows('select 1 from moderation_matters where claimed_by = $1 and decided_at is null', [
      jonas,
    ]),
  ).toHaveLength(0)
  const browser = await shop.browse(jonas)
  expect((await browser.get('/desk/moderation')).text).toContain('You rest until')
  await (await as(jonas)).perform(takePause, { minutes: 0 })
  expect((await browser.get('/desk/moderation')).text).not.toContain('You rest until')
})

test('[R88] a second reader, never the first, judges a sample and learns afterwards what was decided', async () => {
  const { matter } = await reported()
  await town.app.database.owner.query(
    `update moderation_matters set sample = 'second' where id = $1`,
    [matter],
  )
  const { decision } = await (await as(jonas)).perform(decide, restriction(matter))
  const reading = { decision, content: 'keep' }
  await expect((await as(jonas)).perform(readSample, reading)).rejects.toMatchObject({
    say: { key: 'moderation.no.read-before' },
  })
  const browser = await shop.browse(lena)
  const page = await browser.get('/desk/moderation/samples')
  expect(page.text).not.toContain('The post calls all members fools')
  expect(await (await as(lena)).perform(readSample, reading)).toMatchObject({ agrees: false })
})

test('a note asks a colleague, who is told; whoever is bound cannot be asked', async () => {
  const { matter } = await reported(claire, yusuf)
  await act(lena, 'moderation.add-note', { matter, words: 'Is this satire?', asked: shop.owner })
  const told = await rows('select key from notifications where person = $1', [shop.owner])
  expect(told).toContainEqual({ key: 'moderation.told-of-question' })
  await (await as(jonas)).perform(declareConflict, { relation: 'friend', person: 'Claire Dubois' })
  await expect(
    act(lena, 'moderation.add-note', { matter, words: 'And you?', asked: jonas }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('[R142] the public log says what was decided and never about whom; feeds say the same', async () => {
  const { rows: log } = await shop.visitor.perform(seeLog, { space: 'bread' })
  expect(log.length).toBeGreaterThan(3)
  const browser = await shop.browse()
  for (const path of [
    '/moderation',
    '/s/bread/moderation',
    '/moderation/feed',
    '/moderation/log.json',
  ]) {
    const page = await browser.get(path)
    expect(page.status).toBe(200)
    for (const name of ['Maria', 'Yusuf', 'Claire', 'Jonas', 'fools'])
      expect(page.html).not.toContain(name)
  }
})
