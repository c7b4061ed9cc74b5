// Asks for everything one person can ask for: every page, every form and every verb, with ids that exist and ids that do not.
import type { App } from '../kernel/app.ts'
import type { Route } from '../kernel/web/route.ts'
import { jsonSchema } from '../kernel/web/openapi.ts'
import type { Fetch } from '../kernel/web/site.ts'

type Asked = {
  app: App
  site: Fetch
  host: string
  cookie: string
  /** Put wherever an id is asked for. */
  ids: readonly string[]
  /** Put into addresses of pages only: people who are there. */
  people: readonly string[]
  /** Put wherever words are asked for, and searched for. */
  word: string
  /** Only every so many of verbs, forms and pages with an id in their address, beginning with this one. */
  slice: { of: number; from: number }
  /** A network of its own, so that limits of one walk do not stop the next. */
  address: string
}

/** What was answered to each request: status, headers and body, without what is drawn anew each time. */
export async function askEverything(asked: Asked): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const { method, path, body, type } of requests(asked)) {
    // Limits by the minute go by the real clock, which differs between two walks.
    if (answers.size % 100 === 0) await asked.app.database.owner.query('delete from allowances')
    const url = new URL(path, `http://${asked.host}`)
    const request = new Request(url, {
      method,
      headers: {
        cookie: asked.cookie,
        'accept-language': 'en',
        ...(method === 'POST'
          ? { origin: url.origin, 'sec-fetch-site': 'same-origin', 'content-type': type }
          : {}),
      },
      ...(method === 'POST' ? { body } : {}),
    })
    const response = await asked.site(request, { address: asked.address })
    answers.set(
      `${method} ${path} ${body.slice(0, 60)}`,
      plain([
        response.status,
        [...response.headers].filter(([name]) => !/^(date|ratelimit-reset)$/.test(name)).join('\n'),
        await response.text(),
      ]),
    )
  }
  return answers
}

/** NOTE: ids, keys and seals are random in every answer; how many there are and where they stand is compared. */
const plain = (parts: readonly unknown[]) =>
  parts
    .join('\n')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replaceAll(/[\w-]{22,}/g, 'RANDOM')
    .replaceAll(/\b[0-9a-f]{8}\b/g, 'REFERENCE')

type Sent = { method: 'GET' | 'POST'; path: string; body: string; type: string }

function* requests({ app, ids, people, word, slice }: Asked): Generator<Sent> {
  const routes = app.registry.modules.flatMap((card) => card.routes ?? [])
  const posts = (route: Route) => route.kind === 'form' || route.kind === 'exchange'
  const get = (path: string): Sent => ({ method: 'GET', path, body: '', type: '' })
  const taken = <T>(all: readonly T[]) => all.filter((_, at) => at % slice.of === slice.from)
  const pages = routes.filter((route) => !posts(route) && route.path !== '/sign-out')
  // Those of the channel are asked for every time.
  const own = pages.filter((route) => /speak-up.*:/.test(route.path))
  for (const { path } of pages) if (!path.includes(':')) yield get(path)
  for (const { path } of taken(pages.filter((route) => route.path.includes(':'))).concat(own))
    for (const one of filled(path, [...ids, ...people])) yield get(one)
  yield get(`/search?q=${word}`)
  yield get('/api/v1/openapi.json')
  for (const card of taken([...app.registry.questions.values()]))
    for (const id of ids) {
      const input = sample(jsonSchema(card.input), id, word) as Record<string, unknown>
      const query = new URLSearchParams(
        Object.entries(input).map(([name, value]): [string, string] => [name, String(value)]),
      )
      yield get(`/api/v1/${card.name.replace('.', '/')}?${query.toString()}`)
    }
  for (const card of taken([...app.registry.actions.values()]))
    for (const id of ids) {
      const input = sample(jsonSchema(card.input), id, word)
      yield {
        method: 'POST',
        path: `/api/v1/${card.name.replace('.', '/')}`,
        body: JSON.stringify(input),
        type: 'application/json',
      }
    }
  for (const route of taken(routes.filter(posts))) {
    const card =
      route.kind === 'form' ? route.action : route.kind === 'exchange' ? route.card : null
    for (const [at, path] of filled(route.path, ids).entries()) {
      const fields = sample(
        jsonSchema((card as NonNullable<typeof card>).input),
        ids[at] ?? '',
        word,
      )
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields as object))
        for (const one of Array.isArray(value) ? value : [value])
          body.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one))
      yield {
        method: 'POST',
        path,
        body: body.toString(),
        type: 'application/x-www-form-urlencoded',
      }
    }
  }
}

/** A path with each of the ids in its gaps; a path without gaps once. */
const filled = (path: string, ids: readonly string[]): string[] => [
  ...new Set(ids.map((id) => path.replaceAll(/:[a-z]+(\{[^}]*\})?/gi, id))),
]

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  items?: Schema
  format?: string
  minimum?: number
  $ref?: string
}

/** The plainest input of a shape: whatever is an id is this one, whatever is text is this word. */
function sample(given: Record<string, unknown>, id: string, word: string): unknown {
  const schema = given as Schema
  const inner = (one: Schema) => sample(one as Record<string, unknown>, id, word)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf?.[0]) return inner(schema.anyOf[0])
  if (schema.$ref) return id
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, one]) => [name, inner(one)]),
    )
  if (schema.type === 'array') return schema.items ? [inner(schema.items)] : []
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (schema.type === 'null') return null
  return schema.format === 'uuid' ? id : word
}
