// The site: every route of every module, the API, assets and health, as one function from request to response.
import { Hono } from 'hono'
import type { App } from '../app.ts'
import { api } from './api.ts'
import { serveAssets } from './assets.ts'
import { jar } from './cookies.ts'
import { failure } from './failure.tsx'
import { health } from './health.ts'
import { answerExchange, answerForm, answerGet } from './answer.tsx'
import { securityHeaders } from './guard.ts'
import { smallPages } from './small-pages.ts'
import { openVisit, type Visit } from './visit.ts'

export type Fetch = (request: Request, from?: { address?: string }) => Promise<Response>

/** Builds the router once; the function it gives answers every request, whatever happens inside. */
export function openSite(app: App): Fetch {
  const secure = app.config.url?.startsWith('https:') ?? false
  const cookies = jar(app.secret, secure)
  const router = new Hono<{ Bindings: { visit: Visit } }>({ strict: false })
  router.onError((error) => {
    throw error
  })
  health(app, router)
  serveAssets(router)
  smallPages(router)
  api(app, router)
  for (const route of app.registry.modules.flatMap((card) => card.routes ?? [])) {
    if (route.kind === 'form')
      router.post(route.path, (c) => answerForm(route, c.env.visit, c.req.param()))
    else if (route.kind === 'exchange')
      router.post(route.path, (c) => answerExchange(route, c.env.visit, c.req.param()))
    else router.get(route.path, (c) => answerGet(route, c.env.visit, c.req.param()))
  }
  return async (request, from = {}) => {
    const visit = openVisit(app, cookies, request, from.address)
    let response: Response
    try {
      await visit.begin()
      response = await router.fetch(request, { visit })
      if (response.status === 404 && !response.headers.has('x-answered'))
        response = await failure(visit, undefined)
    } catch (error) {
      response = await failure(visit, error)
    }
    response.headers.delete('x-answered')
    for (const [name, value] of Object.entries(securityHeaders))
      if (!response.headers.has(name)) response.headers.set(name, value)
    if (secure) response.headers.set('strict-transport-security', 'max-age=31536000')
    return response
  }
}
