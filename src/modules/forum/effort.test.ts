// What the most frequent verbs cost, counted in statements.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundSpace } from '#spaces'
import { perform } from '../../kernel/perform.ts'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { addCategory } from './add-category.ts'
import { openTopic } from './open-topic.ts'
import { reply } from './reply.ts'
import { seeForum } from './see-forum.ts'
import { seeTopic } from './see-topic.ts'

let town: Town
let shop: Shop
let owner: Performer
let topic: string
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  await owner.perform(foundSpace, { slug: 'bread', name: 'Bread', about: 'Talk.', kind: 'public' })
  await owner.perform(addCategory, {
    space: 'bread',
    slug: 'baking',
    name: 'Baking',
    about: 'Questions.',
  })
  const opened = await owner.perform(openTopic, {
    space: 'bread',
    category: 'baking',
    title: 'Many posts',
    text: 'First',
  })
  topic = opened.topic
})
afterAll(() => town.close())

const asOwner = () => ({ business: shop.business, via: 'test' as const, actor: owner.actor })

test('an answer takes eight statements: three guards, load, write with all counters, audit with facts; and two for triage, which looks before anybody else does', async () => {
  const done = await perform(town.app, reply, { topic, text: 'No mention in it' }, asOwner())
  expect(done.queries).toBe(8)
})

test('a page of a topic takes two, however many posts, and so does a page far behind', async () => {
  for (let n = 0; n < 60; n++) await owner.perform(reply, { topic, text: `Answer ${n}` })
  const visitor = { business: shop.business, via: 'test' as const, actor: shop.visitor.actor }
  for (const page of [1, 2]) {
    const done = await perform(town.app, seeTopic, { space: 'bread', topic, page }, visitor)
    expect([done.queries, done.answer.posts.length]).toEqual([2, page === 1 ? 50 : 12])
  }
})

test('the front page of a forum takes three', async () => {
  expect((await perform(town.app, seeForum, { space: 'bread' }, asOwner())).queries).toBe(3)
})
