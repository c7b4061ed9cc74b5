// For whoever watches the machine: alive, ready, and counters in Prometheus' text format.
import type { Hono } from 'hono'
import type { App } from '../app.ts'
import { safeEqual } from '../secret.ts'
import { metricsText } from './metrics.ts'
import type { Visit } from './visit.ts'

export function health(app: App, router: Hono<{ Bindings: { visit: Visit } }>): void {
  router.get('/healthz', () => text('alive'))
  router.get('/readyz', async () => {
    const ready = await app.database.owner.query('select 1').then(
      () => true,
      () => false,
    )
    return ready ? text('ready') : text('the database does not answer', 503)
  })
  router.get('/metrics', async (c) => {
    if (!mayRead(app, c.req.raw, c.env.visit)) return text('not found', 404)
    return text(await metricsText(app))
  })
}

/** Loopback, or the token from the settings. */
function mayRead(app: App, request: Request, visit: Visit): boolean {
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (app.config.metricsToken)
    return token !== undefined && safeEqual(token, app.config.metricsToken)
  const address = visit.caller('page').address ?? ''
  return (
    address === '' ||
    address.startsWith('127.') ||
    address === '::1' ||
    address === '::ffff:127.0.0.1'
  )
}

const text = (body: string, status = 200) =>
  new Response(`${body}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-answered': '1',
    },
  })
