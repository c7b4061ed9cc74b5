// What a person (or a program) sees when something was not carried out: why, and what else can be done.
import { randomUUID } from 'node:crypto'
import { visitor } from '../actor.ts'
import { kernelWords as t, say } from '../language/index.ts'
import { whoAsks } from '../perform.ts'
import { missing, Stop } from '../stop.ts'
import { hereOf } from './answer.tsx'
import { drawPage } from './frame.tsx'
import { problem } from './problem.ts'
import type { PageParts } from './route.ts'
import type { Visit } from './visit.ts'

/** Turns whatever was thrown (undefined: no route) into a page, or into problem+json for the API. */
export async function failure(visit: Visit, error: unknown): Promise<Response> {
  const stop = error === undefined ? missing() : error instanceof Stop ? error : undefined
  const reference = randomUUID().slice(0, 8)
  if (!stop)
    visit.app.log.error('a request failed', error, {
      reference,
      path: visit.url.pathname,
      method: visit.request.method,
    })
  if (visit.url.pathname.startsWith('/api/')) return problem(visit, stop, reference)
  const remedy = stop?.remedy ? remedyLink(visit, stop.remedy) : undefined
  if (remedy && visit.request.method === 'GET')
    return new Response(null, { status: 303, headers: { location: remedy, 'x-answered': '1' } })
  const actor = await whoAsks(visit.app, visit.caller('page')).catch(() => visitor)
  const here = hereOf(visit, actor)
  const response = drawPage(visit, here, () => parts(stop, reference, remedy), {
    status: stop?.status ?? 500,
  })
  if (stop && stop.retryAfter > 0) response.headers.set('retry-after', String(stop.retryAfter))
  response.headers.set('x-answered', '1')
  return response
}

/** Where one signs in or proves again who one is, and comes back from. */
const remedyLink = (visit: Visit, remedy: 'sign-in' | 'prove-again') =>
  `${visit.app.registry.signIn ?? '/sign-in'}${remedy === 'prove-again' ? '/again' : ''}?then=${encodeURIComponent(whereTo(visit))}`

const whereTo = (visit: Visit) =>
  visit.request.method === 'GET' ? visit.url.pathname + visit.url.search : backTo(visit)

function backTo(visit: Visit): string {
  const referrer = visit.request.headers.get('referer')
  if (!referrer || !URL.canParse(referrer)) return '/'
  const url = new URL(referrer)
  return url.host === visit.url.host ? url.pathname + url.search : '/'
}

function parts(stop: Stop | undefined, reference: string, remedy: string | undefined): PageParts {
  const href = remedy ?? '/'
  const label =
    stop?.remedy === 'sign-in'
      ? t('visitor.sign-in')
      : remedy
        ? t('account.prove')
        : t('place.back')
  const main = (text: string) => (
    <>
      <p class="lead">{text}</p>
      <p>
        <a href={href}>{label}</a>
      </p>
    </>
  )
  if (!stop)
    return {
      title: t('error.wrong.title'),
      main: main(t('error.wrong.text', { reference })),
      unlisted: true,
    }
  const titles = {
    missing: t('error.not-found.title'),
    refused: t('error.refused.title'),
    clash: t('error.clash.title'),
    invalid: t('error.invalid.title'),
    limited: t('error.busy.title'),
    away: t('error.away.title'),
  }
  const text = stop.kind === 'missing' ? t('error.not-found.text') : say(stop.say)
  return { title: titles[stop.kind], main: main(text), unlisted: true }
}
