// Who reads and answers what, and what a text may be.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockTopic } from './lock-topic.ts'
import { moveTopic } from './move-topic.ts'
import { openTopic } from './open-topic.ts'
import { reply } from './reply.ts'
import { seeForum } from './see-forum.ts'
import { seeTopic } from './see-topic.ts'
import { opened, openForum, read } from '../../testing/forum-stories.ts'
import type { Performer, Shop, Town } from '../../testing/index.ts'

let town: Town
let shop: Shop
let owner: Performer
let maria: Performer
let yusuf: Performer
beforeAll(async () => {
  ;({ town, shop, owner, maria, yusuf } = await openForum())
})
afterAll(() => town.close())

test('[R4] a visitor reads what a customer asked and another answered, in order', async () => {
  const { topic } = await opened(maria)
  await yusuf.perform(reply, { topic, text: 'Warmer water helps.' })
  const seen = await read(shop.visitor, topic)
  expect(seen.posts.map(({ name, position, html }) => [name, position, html])).toEqual([
    ['Maria Rossi', 1, '<p>It barely moves.</p>'],
    ['Yusuf Demir', 2, '<p>Warmer water helps.</p>'],
  ])
  expect(seen.topic.posts).toBe(2)
})

test('a visitor may not answer and is shown where to sign in', async () => {
  const { topic } = await opened(maria)
  await expect(shop.visitor.perform(reply, { topic, text: 'Hello there' })).rejects.toMatchObject({
    kind: 'refused',
    remedy: 'sign-in',
  })
})

test('what stands in a staff space is not there for a customer: not to read, not to answer, not in lists', async () => {
  const { topic } = await opened(owner, { space: 'kitchen' })
  const input = { space: 'kitchen', topic }
  await expect(maria.perform(seeTopic, input)).rejects.toMatchObject({ kind: 'missing' })
  await expect(maria.perform(reply, { topic, text: 'Hello' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(maria.perform(seeForum, { space: 'kitchen' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(
    maria.perform(openTopic, {
      space: 'kitchen',
      category: 'baking',
      title: 'Hello',
      text: 'Hello',
    }),
  ).rejects.toMatchObject({ kind: 'missing' })
})

test('a topic is not found under the address of another space', async () => {
  const { topic } = await opened(maria)
  await expect(owner.perform(seeTopic, { space: 'kitchen', topic })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('another business sees none of it', async () => {
  const { topic } = await opened(maria)
  const other = await town.found('Elsewhere')
  const stranger = await other.as(other.owner)
  await expect(stranger.perform(seeTopic, { space: 'bread', topic })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(stranger.perform(reply, { topic, text: 'Hello' })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('empty and endless texts are sent back with the field named', async () => {
  const { topic } = await opened(maria)
  await expect(yusuf.perform(reply, { topic, text: '   ' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { text: expect.any(Array) },
  })
  await expect(yusuf.perform(reply, { topic, text: 'x'.repeat(20_001) })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(yusuf.perform(reply, { topic, text: 'x'.repeat(500_000) })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(opened(maria, { title: '' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { title: expect.any(Array) },
  })
  expect((await read(maria, topic)).posts).toHaveLength(1)
})

test('a text of 20,000 letters with nested quotes is kept whole', async () => {
  const { topic } = await opened(maria)
  await yusuf.perform(reply, { topic, text: '> '.repeat(5000) + 'deep '.repeat(2000) })
  expect((await read(maria, topic)).posts).toHaveLength(2)
})

test('scripts in a post are words, not scripts', async () => {
  const { topic } = await opened(maria)
  await yusuf.perform(reply, {
    topic,
    text: '<script>alert(1)</script> [x](javascript:alert(1)) ![y](https://evil.example/y.png)',
  })
  const html = (await read(maria, topic)).posts[1]?.html
  expect(html).not.toMatch(/<script|href="javascript|<img/)
})

test('[R43] a locked topic takes no answers but those of moderators, and says why', async () => {
  const { topic } = await opened(maria)
  await expect(owner.perform(lockTopic, { topic, locked: true })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { why: expect.any(Array) },
  })
  await owner.perform(lockTopic, { topic, locked: true, why: 'The sale is over.' })
  await expect(yusuf.perform(reply, { topic, text: 'One more thing' })).rejects.toMatchObject({
    kind: 'refused',
    say: { key: 'forum.no.locked' },
  })
  await owner.perform(reply, { topic, text: 'We answer by mail.' })
  const seen = await read(maria, topic)
  expect(seen.topic).toMatchObject({ posts: 2, locked_why: 'The sale is over.' })
  expect(seen.may.reply).toEqual({ no: 'forum.no.locked' })
})

test('two answers at once get two positions', async () => {
  const { topic } = await opened(maria)
  await Promise.all([1, 2, 3, 4].map((n) => yusuf.perform(reply, { topic, text: `Answer ${n}` })))
  expect((await read(maria, topic)).posts.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
})

test('the same answer sent twice under one key stands once', async () => {
  const { topic } = await opened(maria)
  const first = await yusuf.perform(reply, { topic, text: 'Only once' }, { once: `key ${topic}` })
  const second = await yusuf.perform(reply, { topic, text: 'Only once' }, { once: `key ${topic}` })
  expect(second).toEqual(first)
  expect((await read(maria, topic)).topic.posts).toBe(2)
})

test('only moderators open topics in a category of their own; moving a topic moves its count', async () => {
  await expect(opened(maria, { category: 'news' })).rejects.toMatchObject({
    kind: 'refused',
    say: { key: 'forum.no.opening' },
  })
  const { topic } = await opened(owner, { category: 'news' })
  const count = async () =>
    (await owner.perform(seeForum, { space: 'bread' })).categories.map(({ slug, topics }) => [
      slug,
      topics,
    ])
  const before = Object.fromEntries(await count()) as Record<string, number>
  await owner.perform(moveTopic, { topic, category: 'baking' })
  const after = Object.fromEntries(await count()) as Record<string, number>
  expect(after).toEqual({ baking: before['baking']! + 1, news: before['news']! - 1 })
  await expect(owner.perform(moveTopic, { topic, category: 'nowhere' })).rejects.toMatchObject({
    kind: 'invalid',
  })
})
