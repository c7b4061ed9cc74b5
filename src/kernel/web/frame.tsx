// Puts a view's parts into the frame every page shares, in the actor's language, and sends it.
import type { Html } from '#html'
import { directionOf, draw } from '../language/index.ts'
import type { Stop } from '../stop.ts'
import { newId } from '../id.ts'
import { compressed } from './compress.ts'
import { layout } from './layout.tsx'
import type { Here, PageParts } from './route.ts'
import type { Visit } from './visit.ts'

type How = { status?: number; stop?: Stop; queries?: number }

/** Draws a whole page and makes the response. Everything inside happens in one synchronous breath. */
export function drawPage(visit: Visit, here: Here, view: () => PageParts, how: How = {}): Response {
  const html = draw(
    {
      locale: here.locale,
      timeZone: here.business.timeZone,
      direction: directionOf(here.locale),
      now: here.at,
      once: newId(visit.app.clock, visit.app.dice),
    },
    (): Html => layout(visit, here, view(), how.stop),
  )
  const { body, encoding } = compressed(
    html.toString(),
    visit.request.headers.get('accept-encoding'),
  )
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-cache',
    'content-language': here.locale,
    vary: 'Cookie, Accept-Language, Accept-Encoding',
  })
  if (encoding) headers.set('content-encoding', encoding)
  for (const cookie of visit.outgoing) headers.append('set-cookie', cookie)
  if (how.stop?.kind === 'limited') headers.set('retry-after', String(how.stop.retryAfter))
  if (how.queries !== undefined) headers.set('server-timing', `queries;desc="${how.queries}"`)
  return new Response(body as string, { status: how.status ?? how.stop?.status ?? 200, headers })
}
