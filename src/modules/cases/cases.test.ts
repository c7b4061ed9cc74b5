import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { answer } from './answer.ts'
import { asked, complained } from './for-tests.ts'
import { logCase } from './log-case.ts'
import { note } from './note.ts'
import { seeCase } from './see-case.ts'
import { seeCases } from './see-cases.ts'
import { seeStatus } from './see-status.ts'
import { write } from './write.ts'

let town: Town
let shop: Shop
let lena: Performer
let jonas: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  lena = await shop.as(
    await shop.add('Lena Fischer', { hats: ['agent'], communities: ['employees'] }),
  )
  jonas = await shop.as(
    await shop.add('Jonas Weber', { hats: ['agent'], communities: ['employees'] }),
  )
})
afterAll(() => town.close())

const day = (days: number) =>
  new Date(town.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

test('[R58] somebody asks without an account, an agent answers, and their page says what happens next', async () => {
  const sent = await asked(shop)
  const list = await lena.perform(seeCases, {})
  expect(list.cases.map((one) => one.reference)).toContain(sent.reference)
  await lena.perform(answer, {
    case: sent.case,
    text: 'There is none in it.',
    next: 'we-act',
    by: day(3),
  })
  const { messages, case: mine } = await shop.visitor.perform(seeStatus, { link: sent.link })
  expect(messages.map(({ side }) => side)).toEqual(['person', 'us'])
  expect(messages[1]?.next_by).not.toBeNull()
  expect(mine.state).toBe('open')
})

test('[R59] an answer that does not say by when cannot be sent', async () => {
  const sent = await asked(shop)
  await expect(
    lena.perform(answer, { case: sent.case, text: 'Soon.', next: 'we-act' }),
  ).rejects.toMatchObject({ kind: 'invalid', fields: { by: [{ key: 'cases.by-needed' }] } })
})

test('two agents answer at once: the second one reads the first answer before writing theirs', async () => {
  const sent = await asked(shop)
  const { messages } = await lena.perform(seeCase, { case: sent.case })
  const seen = messages.at(-1)?.id
  const both = await Promise.allSettled(
    [lena, jonas].map((agent) =>
      agent.perform(answer, { case: sent.case, text: 'None.', next: 'done', seen }),
    ),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = both.find((one) => one.status === 'rejected')
  expect(lost?.reason).toMatchObject({ kind: 'clash' })
})

test('whoever writes again after it was closed opens it again', async () => {
  const sent = await asked(shop)
  await lena.perform(answer, { case: sent.case, text: 'None.', next: 'done' })
  const closed = await lena.perform(seeCase, { case: sent.case })
  expect(closed.found.state).toBe('closed')
  await shop.visitor.perform(write, { link: sent.link, text: 'And in the seeded one?' })
  const again = await lena.perform(seeCase, { case: sent.case })
  expect(again.found).toMatchObject({ state: 'open', reopened: 1, closed_at: null })
  expect(again.clocks.find(({ kind }) => kind === 'answer')?.met_at).toBeNull()
})

test('a note among ourselves is not on the page of the person', async () => {
  const sent = await asked(shop)
  await lena.perform(note, { case: sent.case, text: 'She was very kind on the telephone. @Jonas' })
  const { messages } = await shop.visitor.perform(seeStatus, { link: sent.link })
  expect(messages).toHaveLength(1)
})

test('whoever writes twice under one address is one person, with their history', async () => {
  await complained(shop, { email: 'twice@example.org' })
  await lena.perform(logCase, {
    subject: 'Rang up about it',
    text: 'Asks when.',
    channel: 'telephone',
    name: 'Claire',
    email: 'Twice@Example.org',
  })
  const { cases } = await lena.perform(seeCases, { words: 'Rang' })
  const both = await lena.perform(seeCases, { person: cases[0]?.person, what: 'all' })
  expect(both.total).toBe(2)
})

test('a link that was not signed here leads nowhere', async () => {
  const sent = await asked(shop)
  const wrong = `${sent.link.slice(0, -3)}abc`
  await expect(shop.visitor.perform(seeStatus, { link: wrong })).rejects.toMatchObject({
    kind: 'missing',
  })
})
