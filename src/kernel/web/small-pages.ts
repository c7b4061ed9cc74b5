// Pages of the kernel itself: choosing a language, and the living style page.
import type { Hono } from 'hono'
import { styleSamples } from '#html'
import { visitor } from '../actor.ts'
import { hereOf } from './answer.tsx'
import { drawPage } from './frame.tsx'
import { Back } from './fields.ts'
import { offers, type Visit } from './visit.ts'

export function smallPages(router: Hono<{ Bindings: { visit: Visit } }>): void {
  router.get('/-/language/:locale', (c) => {
    const { visit } = c.env
    const locale = c.req.param('locale')
    const headers = new Headers({
      location: Back.parse(c.req.query('then') ?? '/'),
      'cache-control': 'no-store',
      'x-answered': '1',
    })
    if (offers(visit.business, locale))
      headers.append('set-cookie', visit.jar.write('language', locale, 365 * 86_400))
    return new Response(null, { status: 303, headers })
  })
  router.get('/-/style', (c) => {
    const { visit } = c.env
    const response = drawPage(visit, hereOf(visit, visitor), () => ({
      title: 'Style',
      main: styleSamples(),
      width: 'desk',
      unlisted: true,
    }))
    response.headers.set('x-answered', '1')
    return response
  })
}
