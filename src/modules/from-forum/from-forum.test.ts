import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCategory } from '#forum'
import { foundSpace } from '#spaces'
import { openTopic } from '../forum/open-topic.ts'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { makeCase } from './make-case.ts'
import { seeMaking } from './see-making.ts'

let town: Town
let shop: Shop
let lena: Performer
let maria: Performer
let mariaId: string
let topic: string

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  const owner = await shop.as(shop.owner)
  lena = await shop.as(await shop.add('Lena Fischer', { hats: ['agent'], official: true }))
  mariaId = await shop.add('Maria Rossi', {
    email: 'maria@example.org',
    communities: ['customers'],
  })
  maria = await shop.as(mariaId)
  await owner.perform(foundSpace, {
    slug: 'guests',
    name: 'Guests',
    about: 'For guests',
    kind: 'public',
  })
  await owner.perform(addCategory, { space: 'guests', slug: 'talk', name: 'Talk', about: 'Talk' })
  const opened = await maria.perform(openTopic, {
    space: 'guests',
    category: 'talk',
    title: 'My loaf was not baked through',
    text: 'Two Saturdays in a row. What can I do?',
  })
  topic = (opened as { topic: string }).topic
})
afterAll(() => town.close())

test('an agent makes a case of a topic once; its author is told and can read it, and both link to each other [R58]', async () => {
  await expect(maria.perform(makeCase, { kind: 'topic', id: topic })).rejects.toMatchObject({
    kind: 'refused',
  })
  const made = await lena.perform(makeCase, { kind: 'topic', id: topic, track: 'complaint' })
  const again = await lena.perform(makeCase, { kind: 'topic', id: topic })
  expect(again.case).toBe(made.case)
  const { rows } = await town.app.database.owner.query(
    'select key, link from notifications where person = $1 and key = $2',
    [mariaId, 'from-forum.told'],
  )
  expect(rows).toHaveLength(1)
  const browser = await shop.browse(mariaId)
  expect((await browser.get((rows[0] as { link: string }).link)).text).toContain(
    'not baked through',
  )
  const seen = await lena.perform(seeMaking, { kind: 'topic', id: topic })
  expect(seen.known?.reference).toBe(made.reference)
  const { rows: cases } = await town.app.database.owner.query(
    'select source_kind, source, channel from cases where id = $1',
    [made.case],
  )
  expect(cases).toEqual([{ source_kind: 'topic', source: topic, channel: 'forum' }])
})

test('what an agent cannot see is not there to make a case of', async () => {
  await expect(
    lena.perform(makeCase, { kind: 'post', id: '0190a000-0000-7000-8000-000000000001' }),
  ).rejects.toMatchObject({ kind: 'missing' })
})
