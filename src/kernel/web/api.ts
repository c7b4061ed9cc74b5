// The API: every verb that is offered outside, by its own name, through the same road as the pages.
import type { Context, Hono } from 'hono'
import type { App } from '../app.ts'
import { perform } from '../perform.ts'
import { missing } from '../stop.ts'
import { gathered, readJson } from './body.ts'
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
  const done = await perform(visit.app, card, gathered(visit.url.searchParams), visit.caller('api'))
  return json(JSON.stringify(done.answer ?? null))
}

async function carryOut(c: At): Promise<Response> {
  const { visit } = c.env
  if (!visit.credential || 'session' in visit.credential)
    refuseCrossSite(visit.request, visit.origin)
  const card = visit.app.registry.actions.get(nameOf(c))
  if (!card || card.inside) throw missing()
  const input = await readJson(visit.request)
  const key = visit.request.headers.get('idempotency-key')?.slice(0, 100)
  const done = await perform(visit.app, card, input, visit.caller('api', key || undefined))
  visit.app.poke()
  return json(JSON.stringify(done.answer ?? null))
}

const nameOf = (c: At) => `${c.req.param('module')}.${c.req.param('verb')}`

async function caught(c: At, answer: (c: At) => Promise<Response>): Promise<Response> {
  try {
    return await answer(c)
  } catch (error) {
    return failure(c.env.visit, error)
  }
}

const json = (text: string) =>
  new Response(text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-answered': '1',
    },
  })
