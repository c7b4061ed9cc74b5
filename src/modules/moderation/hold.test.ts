import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  town,
  setUpWithoutMachines,
  tearDown,
  shop,
  maria,
  postBy,
} from '../../testing/moderated-town.ts'
import { asVerb } from './for-tests.ts'
import { flag, hold } from './hold.ts'

beforeAll(setUpWithoutMachines)
afterAll(tearDown)

const finding = (id: string) => ({
  subject: { kind: 'post', id },
  automation: 'spam-model',
  version: '3',
  explanation: { reasons: [{ step: 'links', quote: 'buy now' }] },
  promised: new Date(town.clock.now().getTime() + 3_600_000),
})

test('what is held is out of sight for others but not for its author, and says until when', async () => {
  const { post, topic } = await postBy(maria, 'buy now at cheap.example')
  const matter = await shop.system.perform(
    asVerb((now) => hold(now, finding(post))),
    {},
  )
  expect(matter).toBeDefined()
  const visitor = await shop.browse()
  const page = await visitor.get(`/s/bread/t/${topic}`)
  expect(page.text).not.toContain('cheap.example')
  expect(page.text).toContain('Held until a person has looked')
  const author = await shop.browse(maria)
  expect((await author.get(`/s/bread/t/${topic}`)).text).toContain('cheap.example')
})

test('everything said about one thing stands in one matter, which nobody can see twice', async () => {
  const { post } = await postBy(maria, 'again at cheap.example')
  const first = await shop.system.perform(
    asVerb((now) => flag(now, finding(post))),
    {},
  )
  const second = await shop.system.perform(
    asVerb((now) => hold(now, { ...finding(post), severity: 3 })),
    {},
  )
  expect(second).toBe(first)
  const { rows } = await town.app.database.owner.query(
    'select flags, severity, held_until is not null as held from moderation_matters where id = $1',
    [first],
  )
  expect(rows).toEqual([{ flags: 2, severity: 3, held: true }])
})

test('what is gone already is neither flagged nor held', async () => {
  const gone = await shop.system.perform(
    asVerb((now) => hold(now, finding(crypto.randomUUID()))),
    {},
  )
  expect(gone).toBeUndefined()
})
