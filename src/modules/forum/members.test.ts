import { afterAll, beforeAll, expect, test } from 'vitest'
import sharp from 'sharp'
import { keepFile } from '#files'
import { Upload } from '#kernel/web'
import { opened, openForum, read } from '../../testing/forum-stories.ts'
import type { Performer, Shop, Town } from '../../testing/index.ts'
import { dropDraft } from './drop-draft.ts'
import { followCategory } from './follow-category.ts'
import { followTopic } from './follow-topic.ts'
import { keepDraft } from './keep-draft.ts'
import { wordFrom } from './mentions.ts'
import { readTo } from './read-to.ts'
import { reply } from './reply.ts'
import { seeCategory } from './see-category.ts'
import { seeDrafts } from './see-drafts.ts'
import { seeTopic } from './see-topic.ts'
import { takeBackPost } from './take-back-post.ts'
import { tellMentioned } from './tell-mentioned.ts'
import { tellWatchers } from './tell-watchers.ts'
import { vote } from './vote.ts'

let town: Town
let shop: Shop
let owner: Performer
let maria: Performer
let yusuf: Performer
let baking: string
beforeAll(async () => {
  ;({ town, shop, owner, maria, yusuf, baking } = await openForum())
})
afterAll(() => town.close())

test('a draft is kept on the server, seen by its author alone, and gone once it is sent', async () => {
  const { topic } = await opened(maria)
  await yusuf.perform(keepDraft, { kind: 'reply', about: topic, text: 'Warmer wa' })
  expect((await read(yusuf, topic)).topic.draft).toBe('Warmer wa')
  expect((await read(maria, topic)).topic.draft).toBeNull()
  expect((await yusuf.perform(seeDrafts, {})).drafts).toMatchObject([
    { topic: 'My starter sleeps', space: 'bread', text: 'Warmer wa' },
  ])
  await yusuf.perform(reply, { topic, text: 'Warmer water.' })
  expect((await yusuf.perform(seeDrafts, {})).drafts).toEqual([])
  await expect(yusuf.perform(dropDraft, { about: topic })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('a draft can wait in a category and be thrown away', async () => {
  await yusuf.perform(keepDraft, { kind: 'topic', about: baking, title: 'Sour', text: '' })
  expect((await yusuf.perform(seeDrafts, {})).drafts).toMatchObject([
    { kind: 'topic', title: 'Sour', category: 'baking', space: 'bread' },
  ])
  await yusuf.perform(dropDraft, { about: baking })
  expect((await yusuf.perform(seeDrafts, {})).drafts).toEqual([])
})

test('no draft is kept about what its author cannot see', async () => {
  const { topic } = await opened(owner, { space: 'kitchen' })
  await expect(
    maria.perform(keepDraft, { kind: 'reply', about: topic, text: 'Hm' }),
  ).rejects.toMatchObject({ kind: 'missing' })
})

test('the author of a topic is told of answers, not of their own, and not once they mute it', async () => {
  const { topic } = await opened(maria)
  const told = async (post: string) => (await shop.system.perform(tellWatchers, { post })).told
  const first = await yusuf.perform(reply, { topic, text: 'Warmer.' })
  expect(await told(first.post)).toBe(1)
  const second = await maria.perform(reply, { topic, text: 'Thank you.' })
  expect(await told(second.post)).toBe(1)
  await maria.perform(followTopic, { topic, level: 'muted' })
  const third = await yusuf.perform(reply, { topic, text: 'You are welcome.' })
  expect(await told(third.post)).toBe(0)
})

test('whoever follows a category is told of new topics, not of every answer', async () => {
  await yusuf.perform(followCategory, { space: 'bread', category: 'baking', level: 'watched' })
  const { topic, post } = await opened(maria)
  expect(await shop.system.perform(tellWatchers, { post })).toEqual({ told: 1 })
  const answer = await owner.perform(reply, { topic, text: 'Warmer.' })
  expect(await shop.system.perform(tellWatchers, { post: answer.post })).toEqual({ told: 1 })
  await yusuf.perform(followCategory, { space: 'bread', category: 'baking', level: 'neither' })
})

test('a name becomes a word for mentions, unique in the business', async () => {
  await shop.add('Maria Rossi')
  await town.app.settle()
  const { topic } = await opened(maria)
  const second = await shop.as(await shop.add('Maria  ROSSI'))
  await town.app.settle()
  await second.perform(reply, { topic, text: 'I am another one.' })
  expect((await read(owner, topic)).posts.map(({ word }) => word)).toEqual([
    'maria-rossi',
    'maria-rossi-3',
  ])
  expect([
    wordFrom('Mühle Krause'),
    wordFrom('Петра'),
    wordFrom('***'),
    wordFrom('دينا علي'),
  ]).toEqual(['mühle-krause', 'петра', 'member', 'دينا-علي'])
})

test('[R43] a mention tells those who may read it and nobody else', async () => {
  const mentions: unknown[] = []
  const { topic } = await opened(owner, {
    space: 'kitchen',
    text: 'Ask @maria-rossi, @yusuf-demir and @nobody.',
  })
  const { post } = await opened(owner, { text: 'Ask @maria-rossi and `@yusuf-demir`.' })
  const waiting = await town.app.database.owner.query(
    `select payload from outbox where fact = 'forum.mentioned' order by id`,
  )
  mentions.push(
    ...waiting.rows.map((row: { payload: { people: string[] } }) => row.payload.people.length),
  )
  expect(mentions).toEqual([2, 1])
  const people = [maria.actor.person, yusuf.actor.person]
  const inKitchen = await owner.perform(seeTopic, { space: 'kitchen', topic })
  expect(
    await shop.system.perform(tellMentioned, { post: inKitchen.posts[0]?.id, people }),
  ).toEqual({ told: 0 })
  expect(await shop.system.perform(tellMentioned, { post, people })).toEqual({ told: 2 })
  await town.app.settle()
})

test('a reading mark moves forward only and shows how much is new', async () => {
  const { topic } = await opened(maria, { title: 'Marks of reading' })
  for (const text of ['One', 'Two', 'Three']) await yusuf.perform(reply, { topic, text })
  const row = async () =>
    (await maria.perform(seeCategory, { space: 'bread', category: 'baking' })).topics.find(
      ({ id }) => id === topic,
    )
  expect(await row()).toMatchObject({ posts: 4, read: 1 })
  await maria.perform(readTo, { topic, position: 3 })
  await maria.perform(readTo, { topic, position: 2 })
  expect(await row()).toMatchObject({ read: 3 })
  await maria.perform(readTo, { topic, position: 999 })
  expect(await row()).toMatchObject({ read: 4 })
})

test('a poll shows its sums only to those who voted, until it closes', async () => {
  const { topic } = await opened(maria, {
    question: 'Which rye?',
    options: 'Light\nDark\n\nDark',
    closes: '2026-06-10',
  })
  await yusuf.perform(vote, { topic, choice: '2' })
  expect((await read(maria, topic)).poll).toMatchObject({
    voters: null,
    options: [
      { label: 'Light', votes: null },
      { label: 'Dark', votes: null },
    ],
  })
  expect((await read(yusuf, topic)).poll).toMatchObject({
    voters: 1,
    voted: true,
    options: [{ votes: 0 }, { votes: 1, mine: true }],
  })
  await yusuf.perform(vote, { topic, choice: ['1'] })
  expect((await read(yusuf, topic)).poll).toMatchObject({
    voters: 1,
    options: [{ votes: 1 }, { votes: 0 }],
  })
  town.clock.advance(10 * 86_400_000)
  expect((await read(shop.visitor, topic)).poll).toMatchObject({ closed: true, voters: 1 })
  await expect(maria.perform(vote, { topic, choice: '1' })).rejects.toMatchObject({
    kind: 'refused',
    say: { key: 'forum.no.poll-closed' },
  })
})

test('a poll refuses two votes where one is asked for, options it does not have, and visitors', async () => {
  const { topic } = await opened(maria, { question: 'Which rye?', options: 'Light\nDark' })
  for (const choice of [['1', '2'], '3', []])
    await expect(yusuf.perform(vote, { topic, choice })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(shop.visitor.perform(vote, { topic, choice: '1' })).rejects.toMatchObject({
    kind: 'refused',
  })
  const plain = await opened(maria)
  await expect(yusuf.perform(vote, { topic: plain.topic, choice: '1' })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('a poll with one option or an end in the past is not begun, and no topic either', async () => {
  await expect(opened(maria, { question: 'Which?', options: 'Only this' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { options: expect.any(Array) },
  })
  await expect(
    opened(maria, { question: 'Which?', options: 'a\nb', closes: '2020-01-01' }),
  ).rejects.toMatchObject({ kind: 'invalid', fields: { closes: expect.any(Array) } })
  await expect(opened(maria, { options: 'a\nb' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { question: expect.any(Array) },
  })
})

test('a picture in a post is seen by whoever reads it, attached by its owner alone, and gone with the post', async () => {
  const bytes = await sharp({
    create: { width: 20, height: 20, channels: 3, background: '#b5651d' },
  })
    .png()
    .toBuffer()
  const { id } = await maria.perform(keepFile, {
    file: new Upload('loaf.png', 'image/png', bytes),
    alt: 'A loaf',
  })
  const { topic } = await opened(maria)
  const text = `Look: ![A loaf](/files/${id})`
  await expect(yusuf.perform(reply, { topic, text })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { text: expect.any(Array) },
  })
  const visitor = await shop.browse()
  expect((await visitor.get(`/files/${id}`)).status).toBe(404)
  const { position } = await maria.perform(reply, { topic, text })
  expect((await read(yusuf, topic)).posts.at(-1)?.html).toContain(`<img src="/files/${id}"`)
  expect((await visitor.get(`/files/${id}`)).status).toBe(200)
  await maria.perform(takeBackPost, { topic, position })
  expect((await visitor.get(`/files/${id}`)).status).toBe(404)
})

test('a file given with an answer or a draft stands at the end of the text', async () => {
  const { topic } = await opened(maria)
  const bytes = await sharp({
    create: { width: 20, height: 20, channels: 3, background: '#b5651d' },
  })
    .png()
    .toBuffer()
  const file = new Upload('loaf.png', 'image/png', bytes)
  await maria.perform(keepDraft, {
    kind: 'reply',
    about: topic,
    text: 'Look',
    file,
    alt: 'A [loaf]',
  })
  expect((await read(maria, topic)).topic.draft).toMatch(
    /^Look\n\n!\[A {2}loaf \]\(\/files\/[0-9a-f-]{36}\)$/,
  )
  await maria.perform(reply, { topic, text: 'Here', file })
  expect((await read(yusuf, topic)).posts.at(-1)?.html).toMatch(/<img src="\/files\//)
})
