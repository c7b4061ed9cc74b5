import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundSpace } from '#spaces'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { addCategory } from './add-category.ts'
import { editPost } from './edit-post.ts'
import { hidePost, hideTopic } from './hide.ts'
import { lockTopic } from './lock-topic.ts'
import { markAnswer } from './mark-answer.ts'
import { moveTopic } from './move-topic.ts'
import { openTopic } from './open-topic.ts'
import { react } from './react.ts'
import { reply } from './reply.ts'
import { seeCategory } from './see-category.ts'
import { seeForum } from './see-forum.ts'
import { seeHistory } from './see-history.ts'
import { seeTopic } from './see-topic.ts'
import { takeBackPost } from './take-back-post.ts'

let town: Town
let shop: Shop
let owner: Performer
let maria: Performer
let yusuf: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  maria = await shop.as(await shop.add('Maria Rossi', { communities: ['customers'] }))
  yusuf = await shop.as(await shop.add('Yusuf Demir', { communities: ['customers'] }))
  await makeSpace('bread', 'public')
  await makeSpace('kitchen', 'staff')
})
afterAll(() => town.close())

async function makeSpace(slug: string, kind: string) {
  await owner.perform(foundSpace, { slug, name: `The ${slug}`, about: 'Talk about bread.', kind })
  await owner.perform(addCategory, {
    space: slug,
    slug: 'baking',
    name: 'Baking at home',
    about: 'Questions and answers.',
  })
  await owner.perform(addCategory, {
    space: slug,
    slug: 'news',
    name: 'News',
    about: 'From us.',
    opening: 'moderators',
  })
}

const opened = (who: Performer, more: object = {}) =>
  who.perform(openTopic, {
    space: 'bread',
    category: 'baking',
    title: 'My starter sleeps',
    text: 'It barely moves.',
    ...more,
  })
const read = (who: Performer, topic: string, more: object = {}) =>
  who.perform(seeTopic, { space: 'bread', topic, ...more })

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

test('[R43] an author edits with a reason and everybody can see what was said before', async () => {
  const { topic } = await opened(maria)
  await maria.perform(editPost, {
    topic,
    position: 1,
    text: 'It moves a little.',
    reason: 'Looked again.',
  })
  const { post, versions } = await shop.visitor.perform(seeHistory, {
    space: 'bread',
    topic,
    position: 1,
  })
  expect(post.text).toBe('It moves a little.')
  expect(versions).toMatchObject([{ number: 1, text: 'It barely moves.', reason: 'Looked again.' }])
})

test('nobody edits or takes back what somebody else wrote, moderators included', async () => {
  const { topic } = await opened(maria)
  for (const who of [yusuf, owner]) {
    await expect(
      who.perform(editPost, { topic, position: 1, text: 'I never said that.' }),
    ).rejects.toMatchObject({ kind: 'refused', say: { key: 'forum.no.not-yours' } })
    await expect(who.perform(takeBackPost, { topic, position: 1 })).rejects.toMatchObject({
      kind: 'refused',
    })
  }
})

test('a post that was taken back leaves a stub without its words, and cannot be edited', async () => {
  const { topic } = await opened(maria)
  await yusuf.perform(reply, { topic, text: 'My telephone number is secret' })
  await yusuf.perform(editPost, { topic, position: 2, text: 'My number is secret' })
  await yusuf.perform(takeBackPost, { topic, position: 2 })
  const [, stub] = (await read(owner, topic)).posts
  expect(stub).toMatchObject({ html: '', position: 2 })
  expect(stub?.taken_back_at).not.toBeNull()
  await expect(
    yusuf.perform(editPost, { topic, position: 2, text: 'Again' }),
  ).rejects.toMatchObject({ kind: 'refused' })
  expect(
    (await owner.perform(seeHistory, { space: 'bread', topic, position: 2 })).versions,
  ).toEqual([])
})

test('an official answer needs somebody who speaks for the business', async () => {
  const { topic } = await opened(maria)
  await expect(
    yusuf.perform(reply, { topic, text: 'We refund you', official: true }),
  ).rejects.toMatchObject({ kind: 'refused', say: { key: 'forum.no.official' } })
  await owner.perform(reply, { topic, text: 'We refund you', official: 'on' })
  expect((await read(maria, topic)).posts[1]).toMatchObject({ official: true, speaks: true })
})

test('[R44] whoever asked marks the answer; somebody else may not', async () => {
  const { topic } = await opened(maria)
  const { post } = await yusuf.perform(reply, { topic, text: 'Warmer.' })
  await expect(yusuf.perform(markAnswer, { topic, position: 2, on: true })).rejects.toMatchObject({
    kind: 'refused',
  })
  await maria.perform(markAnswer, { topic, position: 2, on: true })
  expect((await read(maria, topic)).topic.answer).toBe(post)
})

test('[R43] reactions are counted for a post, once for each person, and can be taken back', async () => {
  const { topic } = await opened(maria)
  await yusuf.perform(react, { topic, position: 1, kind: 'thanks', on: true })
  await yusuf.perform(react, { topic, position: 1, kind: 'thanks', on: true })
  await owner.perform(react, { topic, position: 1, kind: 'thanks', on: true })
  expect((await read(yusuf, topic)).posts[0]?.reactions).toEqual({ thanks: [2, true] })
  expect((await read(maria, topic)).posts[0]?.reactions).toEqual({ thanks: [2, false] })
  await yusuf.perform(react, { topic, position: 1, kind: 'thanks', on: false })
  expect((await read(shop.visitor, topic)).posts[0]?.reactions).toEqual({ thanks: [1, false] })
  await expect(
    yusuf.perform(react, { topic, position: 1, kind: 'love', on: true }),
  ).rejects.toMatchObject({ kind: 'invalid' })
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

test('a hidden post is a stub for others, whole for its author and moderators; a hidden topic is gone from lists', async () => {
  const { topic } = await opened(maria, { title: 'Soon hidden' })
  const { post } = await yusuf.perform(reply, { topic, text: 'Rude words' })
  const { hiding } = await import('./for-tests.ts')
  await shop.system.perform(
    hiding((now) => hidePost(now, post, 'Rude')),
    {},
  )
  expect((await read(maria, topic)).posts[1]).toMatchObject({ html: '', hidden_why: 'Rude' })
  expect((await read(yusuf, topic)).posts[1]?.html).toContain('Rude words')
  expect((await read(owner, topic)).posts[1]?.html).toContain('Rude words')
  await shop.system.perform(
    hiding((now) => hideTopic(now, topic, 'Rude')),
    {},
  )
  await expect(read(yusuf, topic)).rejects.toMatchObject({ kind: 'missing' })
  expect((await read(maria, topic)).topic.hidden_why).toBe('Rude')
  await expect(maria.perform(reply, { topic, text: 'And yet' })).rejects.toMatchObject({
    say: { key: 'forum.no.hidden' },
  })
  const titles = async (who: Performer) =>
    (await who.perform(seeCategory, { space: 'bread', category: 'baking' })).topics.map(
      ({ title }) => title,
    )
  expect(await titles(yusuf)).not.toContain('Soon hidden')
  expect(await titles(owner)).toContain('Soon hidden')
})
