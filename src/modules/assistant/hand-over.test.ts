// A talk goes to a person with everything that was said, once.
import { expect, test } from 'vitest'
import { optIn, optOut } from '#automations'
import { idOf, lena, maria, shop, town, visitor } from '../../testing/assistant-stories.ts'
import { ask } from './ask.ts'
import { askPerson } from './ask-person.ts'
import { seeDraft } from './see-draft.ts'
import { seeTalk } from './see-talk.ts'
import { sendOver } from './send-over.ts'
import { sweep } from './sweep.ts'
import { takeOver } from './take-over.ts'

test('who is signed in is told first, and then their talk is a case with everything that was said [R86]', async () => {
  const { link } = await maria.perform(ask, { text: 'Do you deliver?' })
  await maria.perform(ask, { link, text: 'I want a refund for the last delivery' })
  expect((await maria.perform(seeTalk, { link })).talk.state).toBe('handing-over')
  await shop.system.perform(takeOver, { talk: idOf(link) })
  await shop.system.perform(takeOver, { talk: idOf(link) })
  const seen = await maria.perform(seeTalk, { link })
  expect(seen.talk.state).toBe('handed-over')
  expect(seen.talk.due).toBeInstanceOf(Date)
  const { rows } = await town.app.database.owner.query(
    `select m.side, m.text, c.track, c.email from case_messages m join cases c on c.id = m."case" where c.source = $1 order by m.at, m.id`,
    [idOf(link)],
  )
  const said = rows as Array<{ side: string; text: string; track: string; email: string }>
  expect(said.map((one) => one.side).toSorted()).toEqual(['machine', 'machine', 'person', 'person'])
  expect(said.some((one) => one.text.includes('cargo bike'))).toBe(true)
  expect(said[0]).toMatchObject({ track: 'complaint', email: 'maria@example.org' })
  await maria.perform(ask, { link, text: 'It was last Wednesday.' })
  const more = await town.app.database.owner.query(
    `select text from case_messages m join cases c on c.id = m."case" where c.source = $1 and m.text like 'It was%'`,
    [idOf(link)],
  )
  expect(more.rows).toHaveLength(1)
})

test('a visitor is asked where to answer; two presses make one case [R86]', async () => {
  const { link } = await visitor.perform(ask, { text: 'I want to complain about the queue' })
  await expect(visitor.perform(sendOver, { link: 'x'.repeat(60) })).rejects.toMatchObject({
    kind: 'missing',
  })
  await Promise.all([
    visitor.perform(sendOver, { link, email: 'guest@example.org' }),
    visitor.perform(sendOver, { link, email: 'guest@example.org' }).catch(() => undefined),
  ])
  const { rows } = await town.app.database.owner.query(
    'select email from cases where source = $1',
    [idOf(link)],
  )
  expect(rows).toEqual([{ email: 'guest@example.org' }])
})

test('a hand-over that a visitor leaves unfinished is a case after a quarter of an hour; old talks are deleted [R86]', async () => {
  const { link } = await visitor.perform(ask, { text: 'Your bread made me sick, I got sick' })
  await shop.system.perform(sweep, {})
  expect((await visitor.perform(seeTalk, { link })).talk.state).toBe('handing-over')
  town.clock.advance(16 * 60_000)
  await shop.system.perform(sweep, {})
  expect((await visitor.perform(seeTalk, { link })).talk.state).toBe('handed-over')
  town.clock.advance(32 * 86_400_000)
  await shop.system.perform(sweep, {})
  await expect(visitor.perform(seeTalk, { link })).rejects.toMatchObject({ kind: 'missing' })
})

test('for a case there is a draft with its source, never for a complaint, and nothing is sent [R86]', async () => {
  const { link } = await visitor.perform(askPerson, { text: 'Can I freeze the bread?' })
  await visitor.perform(sendOver, { link })
  const { rows } = await town.app.database.owner.query('select id from cases where source = $1', [
    idOf(link),
  ])
  const id = (rows as Array<{ id: string }>)[0]?.id ?? ''
  expect((await lena.perform(seeDraft, { case: id })).draft).toBeDefined()
  await expect(maria.perform(seeDraft, { case: id })).rejects.toMatchObject({ kind: 'missing' })
  const { rows: said } = await town.app.database.owner.query(
    `select side from case_messages where "case" = $1 and side = 'us'`,
    [id],
  )
  expect(said).toEqual([])
})

test('[R15] no machine drafts the answer to whoever keeps it away', async () => {
  const automation = { automation: 'assistant.answers' }
  await maria.perform(optOut, automation)
  const { link } = await maria.perform(ask, { text: 'Can I freeze the bread?' })
  await shop.system.perform(takeOver, { talk: idOf(link) })
  const { rows } = await town.app.database.owner.query('select id from cases where source = $1', [
    idOf(link),
  ])
  const draft = { case: (rows as Array<{ id: string }>)[0]?.id ?? '' }
  expect(await lena.perform(seeDraft, draft)).toMatchObject({ why: 'person' })
  await maria.perform(optIn, automation)
  expect((await lena.perform(seeDraft, draft)).draft).toBeDefined()
})
