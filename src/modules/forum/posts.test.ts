// What becomes of a post: edited, taken back, marked, thanked for, hidden.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editPost } from './edit-post.ts'
import { hidePost, hideTopic } from './hide.ts'
import { markAnswer } from './mark-answer.ts'
import { react } from './react.ts'
import { reply } from './reply.ts'
import { seeCategory } from './see-category.ts'
import { seeHistory } from './see-history.ts'
import { takeBackPost } from './take-back-post.ts'
import { hiding } from './for-tests.ts'
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

test('a hidden post is a stub for others, whole for its author and moderators; a hidden topic is gone from lists', async () => {
  const { topic } = await opened(maria, { title: 'Soon hidden' })
  const { post } = await yusuf.perform(reply, { topic, text: 'Rude words' })
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
