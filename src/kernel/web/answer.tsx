// How a route is answered: a question drawn as a page, or a form carried out and redirected.
import { say } from '../language/index.ts'
import { perform } from '../perform.ts'
import { Stop, type Say } from '../stop.ts'
import { readForm, gathered } from './body.ts'
import { failure } from './failure.tsx'
import { drawPage } from './frame.tsx'
import { refuseCrossSite } from './guard.ts'
import { readStreamed, type Streamed } from './streamed-form.ts'
import type {
  After,
  ArrivalRoute,
  DocumentRoute,
  Drawn,
  ExchangeRoute,
  FormRoute,
  Here,
  PageRoute,
} from './route.ts'
import type { Visit } from './visit.ts'

type Params = Record<string, string>
type Typed = { typed: Record<string, unknown>; stop: Stop }

/** Answers a GET. */
export async function answerGet(
  route: PageRoute | DocumentRoute | ArrivalRoute,
  visit: Visit,
  params: Params,
): Promise<Response> {
  const first = firstVisit(visit)
  if (first) return first
  const input = { ...gathered(visit.url.searchParams), ...params }
  try {
    if (route.kind === 'page') return await showPage(route, visit, input)
    if (route.kind === 'arrival') {
      const done = await perform(visit.app, route.action, input, visit.caller('page'))
      visit.app.poke()
      return redirect(
        visit,
        route.after(done.answer as never, input as never, hereOf(visit, done.actor)),
      )
    }
    const done = await perform(visit.app, route.question, input, visit.caller('page'))
    return answered(await route.write(done.answer as never, hereOf(visit, done.actor)))
  } catch (error) {
    return failure(visit, addressError(error, params))
  }
}

/** What was typed into an address and makes no sense is a page that is not there. */
function addressError(error: unknown, params: Params): unknown {
  if (!(error instanceof Stop) || error.kind !== 'invalid') return error
  if (Object.keys(error.fields).some((field) => field in params))
    return new Stop('missing', { key: 'road.missing' })
  return new Stop('invalid', { key: 'road.bad-address' })
}

async function showPage(
  route: Drawn,
  visit: Visit,
  input: unknown,
  back?: Typed,
): Promise<Response> {
  const caller = route.unasked ? nobody(visit) : visit.caller('page')
  const done = await perform(visit.app, route.question, input, caller)
  if (done.touch) touch(visit, done.touch)
  const here = hereOf(visit, done.actor, back)
  const drawn = drawPage(visit, here, () => route.view(done.answer as never, here), {
    queries: done.queries,
    ...(back ? { stop: back.stop } : {}),
  })
  return answered(route.unasked ? unkept(drawn) : drawn)
}

/** Whoever is signed in in the same browser: here they are a visitor without address or browser. */
const nobody = (visit: Visit) => ({
  business: visit.business,
  via: 'page' as const,
  locale: visit.locale,
  wished: visit.wished,
  origin: visit.origin,
})

/**
 * NOTE: the referrer policy stays `same-origin` here too. Under `no-referrer` browsers send forms with `Origin: null`,
 * and those that do not say `Sec-Fetch-Site` (old ones, and all of them without TLS) would be taken for another site.
 */
function unkept(response: Response): Response {
  response.headers.set('cache-control', 'no-store')
  return response
}

/** Answers a post with a page, for what may stand in no address, cookie or cache. */
export async function answerExchange(
  route: ExchangeRoute,
  visit: Visit,
  params: Params,
): Promise<Response> {
  const first = firstVisit(visit)
  if (first) return first
  let typed: Record<string, unknown> | undefined
  let streamed: Streamed | undefined
  try {
    refuseCrossSite(visit.request, visit.origin)
    if (route.receive) streamed = await readStreamed(visit.request, route.most, route.receive)
    const { _once: _, ...fields } = streamed?.fields ?? (await readForm(visit.request, route.most))
    typed = fields
    if (streamed?.stop) throw streamed.stop
    const done = await perform(visit.app, route.card, { ...fields, ...params }, nobody(visit))
    const here = hereOf(visit, done.actor)
    return answered(unkept(drawPage(visit, here, () => route.view(done.answer as never, here))))
  } catch (error) {
    return await backOrFailure(route, visit, { typed, params }, error)
  } finally {
    await streamed?.drop()
  }
}

/** Carries out a posted form; when something is wrong the same page comes back with everything that was typed. */
export async function answerForm(
  route: FormRoute,
  visit: Visit,
  params: Params,
): Promise<Response> {
  const first = firstVisit(visit)
  if (first) return first
  let typed: Record<string, unknown> | undefined
  try {
    if (!route.elsewhere) refuseCrossSite(visit.request, visit.origin)
    const { _once: once, ...fields } = await readForm(visit.request, route.most)
    typed = fields
    const input = { ...fields, ...params, ...(route.elsewhere ? whereFrom(visit) : {}) }
    const done = await perform(
      visit.app,
      route.action,
      input,
      visit.caller('page', typeof once === 'string' ? once.slice(0, 100) : undefined),
    )
    visit.app.poke()
    return redirect(
      visit,
      route.after(done.answer as never, input as never, hereOf(visit, done.actor)),
    )
  } catch (error) {
    return backOrFailure(route, visit, { typed, params }, error)
  }
}

/**
 * With what was typed where the page of the form can help; else why nothing was carried out. NOTE: what could not be read
 * is never drawn as if it had been left empty: whoever was taken out of a report would stand among its readers again.
 */
function backOrFailure(
  { page, from }: Pick<FormRoute | ExchangeRoute, 'page' | 'from'>,
  visit: Visit,
  { typed, params }: { typed: Record<string, unknown> | undefined; params: Params },
  error: unknown,
): Promise<Response> {
  const helps =
    error instanceof Stop &&
    (error.kind === 'invalid' || error.kind === 'clash' || error.kind === 'limited')
  if (!helps || !page || !typed) return failure(visit, error)
  return backToForm(page, visit, from({ ...typed, ...params }), { typed, stop: error })
}

/** The site whose page was sent, as the browser says; absent where no page sent it. */
const whereFrom = (visit: Visit) => ({ _from: visit.request.headers.get('origin') ?? undefined })

async function backToForm(
  page: Drawn,
  visit: Visit,
  from: Record<string, unknown>,
  back: Typed,
): Promise<Response> {
  try {
    return await showPage(page, visit, from, back)
  } catch (error) {
    return failure(visit, error)
  }
}

export function hereOf(visit: Visit, actor: Here['actor'], back?: Typed): Here {
  return {
    url: visit.url,
    business: visit.business,
    actor,
    locale: visit.wished ?? actor.locale ?? visit.locale,
    at: visit.app.clock.now(),
    origin: visit.origin,
    typed: back?.typed ?? {},
    error: (field) => back?.stop.fields[field]?.map((one) => say(one)),
    value: (field, otherwise = '') =>
      back ? (typedTexts(back, field)[0] ?? '') : String(otherwise ?? ''),
    values: (field, otherwise = []) => (back ? typedTexts(back, field) : otherwise),
  }
}

/** What was typed into a field, as texts; a file cannot be given back. */
function typedTexts(back: Typed, field: string): string[] {
  const given = back.typed[field]
  return (Array.isArray(given) ? given : [given]).filter(
    (one): one is string => typeof one === 'string',
  )
}

function redirect(visit: Visit, after: After): Response {
  const where = typeof after === 'string' ? { to: after } : after
  if (where.say) visit.outgoing.push(visit.jar.notice(where.say satisfies Say))
  if (where.session !== undefined)
    visit.outgoing.push(
      where.session === null
        ? visit.jar.forget('session')
        : visit.jar.write('session', where.session, 30 * 86_400),
    )
  for (const [name, value] of Object.entries(where.keep ?? {}))
    visit.outgoing.push(
      value === null ? visit.jar.forget(name) : visit.jar.write(name, value, 365 * 86_400),
    )
  const response = new Response(null, {
    status: 303,
    headers: { location: where.to, 'cache-control': 'no-store' },
  })
  for (const cookie of visit.outgoing) response.headers.append('set-cookie', cookie)
  return answered(response)
}

function firstVisit(visit: Visit): Response | undefined {
  const path = visit.app.registry.firstVisit
  if (!visit.fresh || !path || visit.url.pathname.startsWith(path)) return undefined
  return answered(new Response(null, { status: 303, headers: { location: path } }))
}

/** Notes, beside the answer, that a session or token is in use. */
export function touch(visit: Visit, { action, input }: { action: string; input: unknown }): void {
  const card = visit.app.registry.actions.get(action)
  if (card) perform(visit.app, card, input, visit.caller('page')).catch(() => {})
}

/** Tells the site that this 404, if it is one, was written by us. */
function answered(response: Response): Response {
  response.headers.set('x-answered', '1')
  return response
}
