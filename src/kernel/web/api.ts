// The API: every verb that is offered outside, by its own name, through the same road as the pages.
import type { Context, Hono } from 'hono'
import type { App } from '../app.ts'
import { spend, type Allowance } from '../data/allowance.ts'
import { perform } from '../perform.ts'
import { missing } from '../stop.ts'
import { gathered, readJson } from './body.ts'
import { touch } from './answer.tsx'
import { failure } from './failure.tsx'
import { refuseCrossSite } from './guard.ts'
import { openApi } from './openapi.ts'
import type { Visit } from './visit.ts'

type Site = Hono<{ Bindings: { visit: Visit } }>
type At = Context<{ Bindings: { visit: Visit } }>

export function api(app: App, router: Site): void {
  let description: string | undefined
  router.get('/api/v1/openapi.json', () => {
    description ??= JSON.stringify(openApi(app.registry))
    return json(description)
  })
  router.get('/api/v1/:module/:verb', (c) => caught(c, answerQuestion))
  router.post('/api/v1/:module/:verb', (c) => caught(c, carryOut))
  router.all('/api/*', (c) => caught(c, () => Promise.reject(missing())))
}

async function answerQuestion(c: At): Promise<Response> {
  const { visit } = c.env
  const card = visit.app.registry.questions.get(nameOf(c))
  if (!card || card.inside) throw missing()
  const allowance = await allow(visit)
  const done = await perform(visit.app, card, gathered(visit.url.searchParams), visit.caller('api'))
  if (done.touch) touch(visit, done.touch)
  return json(JSON.stringify(done.answer ?? null), allowance)
}

async function carryOut(c: At): Promise<Response> {
  const { visit } = c.env
  if (!visit.credential || 'session' in visit.credential)
    refuseCrossSite(visit.request, visit.origin)
  const card = visit.app.registry.actions.get(nameOf(c))
  if (!card || card.inside) throw missing()
  const allowance = await allow(visit)
  const input = await readJson(visit.request)
  const key = visit.request.headers.get('idempotency-key')?.slice(0, 100)
  const done = await perform(visit.app, card, input, visit.caller('api', key || undefined))
  visit.app.poke()
  if (done.touch) touch(visit, done.touch)
  return json(JSON.stringify(done.answer ?? null), allowance)
}

const everyMinute = [
  { most: 600, seconds: 60, by: 'person' },
  { most: 1200, seconds: 60, by: 'address' },
] as const

/** Six hundred calls a minute for each credential, twice as many from one network. */
function allow(visit: Visit): Promise<Allowance | undefined> {
  const { app, business, credential } = visit
  const person = credential ? (Object.values(credential)[0] ?? null) : null
  const address = visit.caller('api').address ?? null
  return spend(app.database, app.secret, everyMinute, undefined, {
    action: 'api',
    business: business.id,
    person,
    address,
  })
}

const nameOf = (c: At) => `${c.req.param('module')}.${c.req.param('verb')}`

async function caught(c: At, answer: (c: At) => Promise<Response>): Promise<Response> {
  try {
    return await answer(c)
  } catch (error) {
    return failure(c.env.visit, error)
  }
}

function json(text: string, allowance?: Allowance): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-answered': '1',
  }
  if (allowance) {
    headers['ratelimit-limit'] = String(allowance.most)
    headers['ratelimit-remaining'] = String(allowance.left)
    headers['ratelimit-reset'] = String(allowance.seconds)
  }
  return new Response(text, { headers })
}
