// Where the business wants it, a post waits until its own model has read it: some seconds, told, and never longer.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openReach } from '../../kernel/reach.ts'
import {
  act,
  maria,
  postBy,
  setUp,
  shop,
  tearDown,
  town,
  yusuf,
} from '../../testing/moderated-town.ts'
import { matterAbout, rows } from '../../testing/moderation-stories.ts'
import { askEndpoint } from './endpoint-ask.ts'
import { releaseWaits } from './endpoint-wait.ts'

let server: Server
let base = ''
let status = 200
let score = 0.01
let asked = 0
/** Until then the model thinks. */
let thought: Promise<void> = Promise.resolve()

beforeAll(async () => {
  await setUp()
  server = createServer((request, answer) => {
    request.resume().on('end', () => {
      asked++
      void thought.then(() => {
        answer.writeHead(status)
        answer.end(JSON.stringify({ results: [{ category_scores: { harassment: score } }] }))
      })
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  base = `http://127.0.0.1:${port}/v1`
  openReach({ innerHosts: [`127.0.0.1:${port}`] })
  await setTo('publish')
  // NOTE: in a sample the desk would not show what the machine said.
  await act(shop.owner, 'moderation.set-samples', { blind: 0, second: 0 })
  await act(shop.owner, 'automations.switch-on', {
    automation: 'moderation.endpoint',
    reason: 'We try a second opinion this month.',
  })
})
afterAll(async () => {
  openReach({})
  server.close()
  await tearDown()
})
beforeEach(() => {
  asked = 0
  thought = Promise.resolve()
  status = 200
  score = 0.01
})

const setTo = (silent: 'publish' | 'ask', wait = 30) =>
  act(shop.owner, 'moderation.set-endpoint', { url: base, model: 'guard-1', wait, silent })
const seenBy = async (who: string, topic: string) =>
  (await (await shop.browse(who)).get(`/s/bread/t/${topic}`)).text
const later = (seconds: number) =>
  town.clock.set(new Date(town.clock.now().getTime() + seconds * 1000).toISOString())

test('[R95] a new post is out of sight until the model has read it, and appears with its answer', async () => {
  const { topic } = await postBy(maria, 'The dough was proving overnight in the cellar.')
  expect(await seenBy(yusuf, topic)).not.toContain('proving overnight')
  await town.app.settle()
  expect(await seenBy(yusuf, topic)).toContain('proving overnight')
  expect(await rows('select 1 from moderation_waits')).toEqual([])
  expect(await matterAbout(topic)).toBeUndefined()
})

test('what the model would hold stays out of sight and waits for a person', async () => {
  score = 0.97
  const { topic } = await postBy(maria, 'A sly remark no list of words would ever find.')
  await town.app.settle()
  expect(await seenBy(yusuf, topic)).not.toContain('sly remark')
  expect(await matterAbout(topic)).toMatchObject({ flags: 1 })
})

test('[R95] after the seconds that were set it appears, whether the model has answered or not; a late answer still counts', async () => {
  const { topic } = await postBy(maria, 'A quiet line about the rye of the year.')
  later(29)
  await shop.system.perform(releaseWaits, {})
  expect(await seenBy(yusuf, topic)).not.toContain('rye of the year')
  later(2)
  await shop.system.perform(releaseWaits, {})
  expect(await seenBy(yusuf, topic)).toContain('rye of the year')
  score = 0.97
  await town.app.settle()
  expect(await seenBy(yusuf, topic)).not.toContain('rye of the year')
})

test('[R95] while the model takes its time, what waits is released when its seconds are over', async () => {
  const { topic } = await postBy(maria, 'A line about the slowest of all mills.')
  let answered = () => {}
  thought = new Promise((done) => (answered = done))
  const asking = shop.system.perform(askEndpoint, { kind: 'topic', id: topic })
  await expect.poll(() => asked).toBe(1)
  later(31)
  await shop.system.perform(releaseWaits, {})
  expect(await seenBy(yusuf, topic)).toContain('slowest of all mills')
  answered()
  expect(await asking).toEqual({ said: 'nothing' })
  expect(await seenBy(yusuf, topic)).toContain('slowest of all mills')
  await town.app.settle()
})

test('a model that fails stops nobody, unless the business wants a person to look first', async () => {
  status = 500
  const free = await postBy(maria, 'The oven was cold on Tuesday morning.')
  await town.app.settle()
  expect(await seenBy(yusuf, free.topic)).toContain('cold on Tuesday')
  await setTo('ask')
  const asked = await postBy(maria, 'The oven was warm on Wednesday morning.')
  await town.app.settle()
  expect(await seenBy(yusuf, asked.topic)).not.toContain('warm on Wednesday')
  const matter = await matterAbout(asked.topic)
  expect(matter?.['held_until']).not.toBeNull()
  const desk = await (
    await shop.browse(shop.owner)
  ).get(`/desk/moderation/${String(matter?.['id'])}`)
  expect(desk.text).toContain('did not answer')
})

test('an edit is read too, and stays where it was; with no seconds set nothing waits', async () => {
  const { topic } = await postBy(maria, 'My starter smells of apples today.')
  await town.app.settle()
  await act(maria, 'forum.edit-post', { topic, position: 1, text: 'My starter smells of pears.' })
  expect(await seenBy(yusuf, topic)).toContain('pears')
  await town.app.settle()
  const browser = await shop.browse(shop.owner)
  const page = await browser.get('/desk/triage')
  expect(page.text).toContain('30 seconds at most; then a person looks')
  const kept = await browser.send(page, '/desk/triage/endpoint', { wait: '0' })
  expect(kept.text).toContain('they appear at once')
  const { topic: next } = await postBy(maria, 'Crumbs on the table, and on the floor.')
  expect(await seenBy(yusuf, next)).toContain('Crumbs on the table')
})
