// RFC 9457: what went wrong, for programs, in the language they asked for.
import { draw, say } from '../language/index.ts'
import type { Stop } from '../stop.ts'
import type { Visit } from './visit.ts'

/** Members beside the standard's: `code`, `errors` by field, `reference` of a bug's log line. */
export function problem(visit: Visit, stop: Stop | undefined, reference: string): Response {
  const status = stop?.remedy === 'sign-in' ? 401 : (stop?.status ?? 500)
  const body = draw({ locale: visit.locale, timeZone: visit.business.timeZone }, () => ({
    type: `${visit.origin}/api/v1/problems#${stop?.say.key ?? 'bug'}`,
    title: stop ? stop.kind : 'bug',
    status,
    detail: stop ? say(stop.say) : 'Something broke on our side. Nothing was saved.',
    code: stop?.say.key ?? 'bug',
    ...(stop && Object.keys(stop.fields).length > 0 ? { errors: errorsOf(stop) } : {}),
    ...(stop ? {} : { reference }),
  }))
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-answered': '1',
  }
  if (stop && stop.retryAfter > 0) headers['retry-after'] = String(stop.retryAfter)
  if (stop?.remedy === 'sign-in') headers['www-authenticate'] = 'Bearer'
  return new Response(JSON.stringify(body), { status, headers })
}

const errorsOf = (stop: Stop) =>
  Object.fromEntries(
    Object.entries(stop.fields).map(([field, says]) => [
      field,
      says.map((one) => ({ code: one.key, detail: say(one) })),
    ]),
  )
