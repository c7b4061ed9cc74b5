// Stories of suggestions, and of what becomes of them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { addNote, addNoteByReceipt } from './add-note.ts'
import { admitIdea } from './admit-idea.ts'
import { answerIdea } from './answer-idea.ts'
import { closeBoard } from './close-board.ts'
import { noteKept } from './note-kept.ts'
import { mergeIdeas } from './merge-ideas.ts'
import { openBoard } from './open-board.ts'
import { promiseIdea } from './promise-idea.ts'
import { seeBoard } from './see-board.ts'
import { seeIdea } from './see-idea.ts'
import { seeReceipt } from './see-receipt.ts'
import { seeRoadmap } from './see-roadmap.ts'
import { suggest } from './suggest.ts'
import { takeBack } from './take-back.ts'
import { vote } from './vote.ts'

let town: Town
let shop: Shop
let owner: Performer
let maria: Performer
let yusuf: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  maria = await shop.as(
    await shop.add('Maria', { communities: ['customers'], email: 'maria@example.org' }),
  )
  yusuf = await shop.as(await shop.add('Yusuf', { communities: ['customers'] }))
  await owner.perform(openBoard, {
    slug: 'ideas',
    title: 'Ideas',
    about: 'What should be different?',
    audience: 'everyone',
  })
  await owner.perform(openBoard, {
    slug: 'secret',
    title: 'Quietly',
    about: 'Votes are shown at the close.',
    audience: 'members',
    votes: 'at-close',
    anonymous: true,
  })
})
afterAll(() => town.close())

const idea = (who: Performer, title: string, more: object = {}) =>
  who.perform(suggest, {
    board: 'ideas',
    title,
    words: 'Because it would be better for everybody.',
    ...more,
  })

test('[R65] what is planned is promised with a name and a day; whoever wished for it is told, and it is done when the promise is kept', async () => {
  const made = await idea(maria, 'Open earlier on Sundays')
  await yusuf.perform(vote, { idea: made.idea, wish: true })
  const words = 'From March on we open at seven on Sundays.'
  await expect(
    owner.perform(answerIdea, { idea: made.idea, state: 'planned', words }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await owner.perform(promiseIdea, {
    idea: made.idea,
    title: 'Open at seven on Sundays',
    words,
    owner: shop.owner,
    due: '2026-09-01',
    public: true,
  })
  const seen = await maria.perform(seeIdea, { idea: made.idea })
  expect(seen.idea.state).toBe('planned')
  expect(seen.promised).toMatchObject([{ title: 'Open at seven on Sundays' }])
  expect((await shop.visitor.perform(seeRoadmap, {})).ideas).toMatchObject([
    { state: 'planned', answer: words },
  ])
  await shop.system.perform(noteKept, { commitment: seen.promised[0]?.id })
  expect((await maria.perform(seeIdea, { idea: made.idea })).idea.state).toBe('done')
})

test('a no needs a reason, and is shown as plainly as a yes', async () => {
  const made = await idea(yusuf, 'Bread for nothing')
  await expect(
    owner.perform(answerIdea, { idea: made.idea, state: 'declined', words: 'No.' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await owner.perform(answerIdea, {
    idea: made.idea,
    state: 'declined',
    words: 'We could not pay wages from that. What is left in the evening goes to the food bank.',
  })
  await expect(yusuf.perform(vote, { idea: made.idea, wish: true })).rejects.toMatchObject({
    kind: 'refused',
  })
  expect((await shop.visitor.perform(seeRoadmap, {})).ideas.map(({ state }) => state)).toContain(
    'declined',
  )
})

test('while votes are kept out of sight nobody sees a number, the desk neither', async () => {
  const made = await maria.perform(suggest, {
    board: 'secret',
    title: 'A bench outside',
    words: 'So that old people can sit down.',
  })
  await owner.perform(admitIdea, { idea: made.idea })
  await yusuf.perform(vote, { idea: made.idea, wish: true })
  for (const who of [owner, maria]) {
    expect((await who.perform(seeBoard, { board: 'secret' })).ideas).toMatchObject([
      { votes: null },
    ])
    expect((await who.perform(seeIdea, { idea: made.idea })).votes).toBeNull()
  }
  await owner.perform(closeBoard, { board: 'secret' })
  expect((await maria.perform(seeIdea, { idea: made.idea })).votes).toBe(1)
})

test('without a name only the receipt leads back, and no row says who it was', async () => {
  await owner.perform(openBoard, {
    slug: 'box',
    title: 'Box',
    about: 'Whatever you want to say.',
    audience: 'everyone',
    votes: 'none',
    anonymous: true,
  })
  const made = await maria.perform(suggest, {
    board: 'box',
    title: 'The night shift is too long',
    words: 'Nobody can do this for years, honestly.',
    unnamed: true,
  })
  expect(made.idea).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  const { rows } = await town.app.database.owner.query(
    `select i::text as row from ideas i where id = $1`,
    [made.idea],
  )
  expect(JSON.stringify(rows)).not.toContain(maria.actor.person)
  const trail = await town.app.database.owner.query(
    `select 1 from audit where action = 'feedback.suggest'`,
  )
  expect(trail.rows).toEqual([])
  await expect(maria.perform(seeIdea, { idea: made.idea })).rejects.toMatchObject({
    kind: 'missing',
  })
  await owner.perform(addNote, { idea: made.idea, words: 'Which nights do you mean?' })
  const code = (made.receipt ?? '').toLowerCase().replaceAll('-', ' ')
  await shop.visitor.perform(addNoteByReceipt, { code, words: 'All of them.' })
  const read = await shop.visitor.perform(seeReceipt, { code })
  expect(read.found?.notes.map(({ from_author: author }) => author)).toEqual([false, true])
  expect((await shop.visitor.perform(seeReceipt, { code: 'AAAA-AAAA-AAAA-AAAA' })).found).toBeNull()
})

test('two ideas that say the same become one, and nobody counts twice', async () => {
  const first = await idea(maria, 'Rye on Mondays')
  const second = await idea(yusuf, 'More rye on Mondays')
  await maria.perform(vote, { idea: second.idea, wish: true })
  await owner.perform(mergeIdeas, { idea: second.idea, into: first.idea })
  const kept = await maria.perform(seeIdea, { idea: first.idea })
  expect(kept.votes).toBe(1)
  expect((await maria.perform(seeIdea, { idea: second.idea })).idea).toMatchObject({
    state: 'merged',
    merged_into: first.idea,
  })
  await expect(
    owner.perform(mergeIdeas, { idea: first.idea, into: first.idea }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('whoever suggested something takes it back; where others wished for it, it stays without their name', async () => {
  const alone = await idea(maria, 'Only mine here')
  expect(await maria.perform(takeBack, { idea: alone.idea })).toMatchObject({ gone: true })
  const shared = await idea(maria, 'Not only mine')
  await yusuf.perform(vote, { idea: shared.idea, wish: true })
  expect(await maria.perform(takeBack, { idea: shared.idea })).toMatchObject({ gone: false })
  expect((await yusuf.perform(seeIdea, { idea: shared.idea })).author).toBeNull()
  await expect(yusuf.perform(takeBack, { idea: shared.idea })).rejects.toMatchObject({
    kind: 'refused',
  })
})

test('[R64] feedback can be about a thing of another module, if whoever writes can see it', async () => {
  const first = await idea(maria, 'About this person')
  const about = await idea(maria, 'A thought on that idea', { kind: 'idea', about: first.idea })
  expect((await yusuf.perform(seeIdea, { idea: about.idea })).about?.title).toBe(
    'About this person',
  )
  await expect(
    idea(maria, 'About nothing at all', { kind: 'idea', about: shop.owner }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('a board of the staff is not there for customers', async () => {
  await owner.perform(openBoard, {
    slug: 'inside',
    title: 'Inside',
    about: 'For those who work here.',
    audience: 'staff',
  })
  const made = await owner.perform(suggest, {
    board: 'inside',
    title: 'A better oven glove',
    words: 'These have holes in them.',
  })
  await expect(maria.perform(seeBoard, { board: 'inside' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(maria.perform(seeIdea, { idea: made.idea })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(
    shop.visitor.perform(suggest, {
      board: 'inside',
      title: 'Let me in there',
      words: 'I am nobody at all.',
    }),
  ).rejects.toMatchObject({ kind: 'missing' })
})
