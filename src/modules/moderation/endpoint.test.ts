// A model the business names itself: off by default, sent words and nothing else, and never in anybody's way.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openReach } from '../../kernel/reach.ts'
import {
  act,
  jonas,
  maria,
  postBy,
  setUp,
  shop,
  tearDown,
  town,
  yusuf,
} from '../../testing/moderated-town.ts'
import { bodyFor, opinionIn } from './endpoint-shapes.ts'
import { rows } from '../../testing/moderation-stories.ts'

let server: Server
let base = ''
let answers: { status: number; text: string }
let asked: Array<{ path: string; key: string; body: string }> = []
const scored = (label: string, score: number) =>
  JSON.stringify({ results: [{ category_scores: { [label]: score, other: 0.01 } }] })

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

beforeAll(async () => {
  await setUp()
  server = createServer((request, answer) => {
    void bodyOf(request).then((body) => {
      asked.push({ path: String(request.url), key: String(request.headers.authorization), body })
      answer.writeHead(answers.status)
      answer.end(answers.text)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  base = `http://127.0.0.1:${port}/v1`
  openReach({ innerHosts: [`127.0.0.1:${port}`] })
})
afterAll(async () => {
  openReach({})
  server.close()
  await tearDown()
})
beforeEach(() => {
  asked = []
  answers = { status: 200, text: scored('harassment', 0.02) }
})

const matter = async (id: string) =>
  (
    await rows('select held_at, flags, suggestion from moderation_matters where about = $1', [id])
  )[0]
const say = async (text: string) => {
  const { topic } = await postBy(maria, text)
  await town.app.settle()
  return topic
}
const named = { url: '', model: 'guard-1', kind: 'moderation', key: 'sk-very-secret' }
const switchTo = (to: 'on' | 'off') =>
  act(shop.owner, `automations.switch-${to}`, {
    automation: 'moderation.endpoint',
    reason: 'We try a second opinion this month.',
  })

test('what is sent holds the words and nothing else, and only what can be read counts as an answer', () => {
  expect(JSON.parse(bodyFor({ kind: 'moderation', model: 'm' }, 'words'))).toEqual({
    model: 'm',
    input: 'words',
  })
  expect(opinionIn('moderation', scored('hate', 0.7))).toEqual({ label: 'hate', score: 0.7 })
  const chat = (content: string) => JSON.stringify({ choices: [{ message: { content } }] })
  expect(opinionIn('chat', chat('Sure! {"label": "threat", "score": 0.9}'))).toEqual({
    label: 'threat',
    score: 0.9,
  })
  expect(opinionIn('chat', chat('{"label": "none", "score": 0.99}'))?.score).toBe(0)
  for (const broken of ['', 'nonsense', '{}', '[]', scored('hate', 7), chat('{"label":"ban"}')]) {
    expect(opinionIn('moderation', broken)).toBeUndefined()
    expect(opinionIn('chat', broken)).toBeUndefined()
  }
})

test('only those who run the business name it; addresses inside the house are refused, and the key is shown to nobody', async () => {
  await expect(
    act(jonas, 'moderation.set-endpoint', { ...named, url: base }),
  ).rejects.toMatchObject({ say: { key: 'moderation.no.endpoint' } })
  const browser = await shop.browse(shop.owner)
  const page = await browser.get('/desk/triage')
  const inside = await browser.send(page, '/desk/triage/endpoint', {
    ...named,
    url: 'https://169.254.169.254/latest',
  })
  expect(inside.status).toBe(422)
  expect(inside.text).toContain('inside the house')
  const kept = await browser.send(page, '/desk/triage/endpoint', { ...named, url: base })
  expect(kept.text).toContain('guard-1')
  expect(kept.html).not.toContain('sk-very-secret')
  expect(JSON.stringify(await rows('select * from moderation_triage'))).not.toContain('very-secret')
  const tried = await browser.send(kept, '/desk/triage/endpoint/try', {})
  expect(tried.text).toContain('It answers: harassment, 2 in 100')
  expect(asked[0]).toMatchObject({ path: '/v1/moderations', key: 'Bearer sk-very-secret' })
})

test('it is off until somebody switches it on; then it is asked after each post, and what it says is on the register [R85]', async () => {
  answers.text = scored('harassment', 0.95)
  expect(await matter(await say('The dough was proving overnight in the cellar.'))).toBeUndefined()
  expect(asked).toEqual([])
  await switchTo('on')
  const topic = await say('A sly remark no list of words would ever find, told about Yusuf.')
  expect(asked).toHaveLength(1)
  expect(asked[0]?.body).not.toContain(maria)
  expect(asked[0]?.body).not.toContain('Maria')
  const found = await matter(topic)
  expect(found).toMatchObject({ flags: 1, suggestion: { automation: 'moderation.endpoint' } })
  expect(found?.['held_at']).not.toBeNull()
  expect((await (await shop.browse(yusuf)).get(`/s/bread/t/${topic}`)).text).not.toContain('sly')
  expect((await (await shop.browse(maria)).get('/me/machines')).text).toContain('harassment')
  const register = await (await shop.browse()).get('/automations/moderation.endpoint')
  expect(register.text).toContain('leave this house')
  expect(register.text).toContain('guard-1')
  answers.text = scored('harassment', 0.6)
  const pointed = await matter(
    await say('Another sly remark, less so, about nobody in particular.'),
  )
  expect(pointed).toMatchObject({ flags: 1, held_at: null, suggestion: null })
})

test('[R15] the words of whoever keeps it away leave for nowhere', async () => {
  await act(maria, 'automations.opt-out', { automation: 'moderation.endpoint' })
  const before = asked.length
  expect(
    await matter(await say('Words of somebody who trusts no model elsewhere.')),
  ).toBeUndefined()
  expect(asked).toHaveLength(before)
  await act(maria, 'automations.opt-in', { automation: 'moderation.endpoint' })
})

test('where it fails nothing is stopped, and after five failures it is left alone for a while', async () => {
  answers = { status: 500, text: 'out of order' }
  for (let n = 0; n < 7; n++) {
    const topic = await say(`A harmless line about a loaf of ${'rye'.repeat(n + 1)}`)
    expect(await matter(topic)).toBeUndefined()
    expect((await (await shop.browse(yusuf)).get(`/s/bread/t/${topic}`)).text).toContain('harmless')
  }
  expect(asked).toHaveLength(5)
  expect((await (await shop.browse(shop.owner)).get('/desk/triage')).text).toContain(
    'could not be reached',
  )
  town.clock.set(new Date(town.clock.now().getTime() + 6 * 60_000).toISOString())
  answers = { status: 200, text: scored('harassment', 0.01) }
  await say('Back again with a line about the oven.')
  expect(asked).toHaveLength(6)
  expect(await rows('select failures from moderation_endpoint_state')).toEqual([{ failures: 0 }])
})

test('a new address never receives the key of the old one; switched off, nothing leaves', async () => {
  await act(shop.owner, 'moderation.set-endpoint', {
    ...named,
    url: 'https://elsewhere.example/v1',
    key: '',
  })
  expect(await rows('select endpoint_key from moderation_triage')).toEqual([{ endpoint_key: '' }])
  await act(shop.owner, 'moderation.set-endpoint', { ...named, url: base })
  await switchTo('off')
  await say('After the switch nothing leaves the house.')
  expect(asked).toEqual([])
})
