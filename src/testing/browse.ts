// A browser without script: keeps cookies, follows redirects, reads pages with a real HTML parser.
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5'
import type { Fetch } from '../kernel/web/site.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

export type Seen = {
  status: number
  /** Where the last redirect led. */
  path: string
  html: string
  /** The visible words, white space folded. */
  text: string
  title: string
  headers: Headers
  links: Array<{ href: string; text: string }>
  forms: SeenForm[]
}
export type SeenForm = {
  action: string
  method: string
  fields: Record<string, string>
  buttons: Array<{ name: string | undefined; value: string; text: string }>
  /** What each box sends when it is ticked, by name. */
  boxes: Record<string, string[]>
}

type Body = URLSearchParams | FormData

export type Browsing = {
  cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Seen>
  post(
    path: string,
    fields: Record<string, string | string[] | Blob>,
    headers?: Record<string, string>,
  ): Promise<Seen>
  /** Fills in and sends the form with this action on the page last seen, hidden fields included; a box sends what it says. */
  send(
    page: Seen,
    action: string | RegExp,
    fields: Record<string, string | string[] | Blob>,
  ): Promise<Seen>
}

export function browse(site: Fetch, host: string, cookies: Record<string, string> = {}): Browsing {
  const jar = new Map(Object.entries(cookies))
  async function request(
    method: string,
    path: string,
    body?: Body,
    headers: Record<string, string> = {},
  ): Promise<Seen> {
    const url = new URL(path, `http://${host}`)
    const sent = body && (await whole(body))
    const response = await site(
      new Request(url, {
        method,
        headers: {
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          'accept-language': 'en',
          ...(method === 'POST' ? { origin: url.origin, 'sec-fetch-site': 'same-origin' } : {}),
          ...sent?.headers,
          ...headers,
        },
        ...(sent === undefined ? {} : { body: sent.bytes }),
      }),
      { address: '203.0.113.7' },
    )
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const location = response.headers.get('location')
    if (response.status === 303 && location) {
      const next = new URL(location, url)
      if (next.host === url.host) return request('GET', next.pathname + next.search)
    }
    return seen(response, url)
  }
  const self: Browsing = {
    cookies: jar,
    get: (path, headers) => request('GET', path, undefined, headers),
    post: (path, fields, headers) => request('POST', path, encode(fields), headers),
    send(page, action, fields) {
      const form = page.forms.find((one) =>
        typeof action === 'string' ? one.action === action : action.test(one.action),
      )
      if (!form)
        throw new Error(
          `no form with action ${String(action)} on ${page.path}; there are: ${page.forms.map((one) => one.action).join(', ')}`,
        )
      for (const [name, values] of Object.entries(fields))
        for (const value of form.boxes[name] ? [values].flat() : [])
          if (value instanceof Blob || !form.boxes[name]?.includes(value))
            throw new Error(
              `the box ${name} on ${page.path} sends ${form.boxes[name]?.join(' or ')}, not ${value instanceof Blob ? 'a file' : value}`,
            )
      return self.post(form.action || page.path, { ...form.fields, ...fields })
    },
  }
  return self
}

function encode(fields: Record<string, string | string[] | Blob>): Body {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const),
  )
  if (pairs.some(([, value]) => value instanceof Blob)) {
    const data = new FormData()
    for (const [name, value] of pairs) data.append(name, value)
    return data
  }
  return new URLSearchParams(pairs as Array<[string, string]>)
}

/** The body as a browser sends it: whole, with its length and type told before. */
async function whole(body: Body) {
  const as = new Response(body)
  const bytes = await as.arrayBuffer()
  return {
    bytes,
    headers: {
      'content-type': as.headers.get('content-type') ?? '',
      'content-length': String(bytes.byteLength),
    },
  }
}

async function seen(response: Response, url: URL): Promise<Seen> {
  const html = await response.text()
  const document = parse(html)
  const all = elements(document)
  return {
    status: response.status,
    path: url.pathname + url.search,
    html,
    text: textOf(all.find((one) => one.tagName === 'body') ?? document),
    title: textOf(all.find((one) => one.tagName === 'title') ?? document),
    headers: response.headers,
    links: all
      .filter((one) => one.tagName === 'a')
      .map((one) => ({ href: attribute(one, 'href') ?? '', text: textOf(one) })),
    forms: all.filter((one) => one.tagName === 'form').map(formOf),
  }
}

function formOf(form: Element): SeenForm {
  const fields: Record<string, string> = {}
  const buttons: SeenForm['buttons'] = []
  const boxes: SeenForm['boxes'] = {}
  for (const one of elements(form)) {
    const name = attribute(one, 'name')
    const type = attribute(one, 'type') ?? 'text'
    if (name && type === 'checkbox') (boxes[name] ??= []).push(attribute(one, 'value') ?? 'on')
    if (one.tagName === 'button')
      buttons.push({ name, value: attribute(one, 'value') ?? '', text: textOf(one) })
    else if (!name) continue
    else if (one.tagName === 'textarea') fields[name] = textOf(one)
    else if (one.tagName === 'select') fields[name] = selected(one)
    else if (
      one.tagName === 'input' &&
      (!['checkbox', 'radio'].includes(type) || attribute(one, 'checked') !== undefined)
    )
      if (!['file', 'submit'].includes(type))
        fields[name] = attribute(one, 'value') ?? (type === 'checkbox' ? 'on' : '')
  }
  return {
    action: attribute(form, 'action') ?? '',
    method: attribute(form, 'method') ?? 'get',
    fields,
    buttons,
    boxes,
  }
}

function selected(select: Element): string {
  const options = elements(select).filter((one) => one.tagName === 'option')
  const chosen = options.find((one) => attribute(one, 'selected') !== undefined) ?? options[0]
  return chosen ? (attribute(chosen, 'value') ?? textOf(chosen)) : ''
}

export function elements(node: Node): Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elements) : []
  return 'tagName' in node ? [node, ...inside] : inside
}

export const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value

export function textOf(node: Node): string {
  const collect = (one: Node): string => {
    if (one.nodeName === '#text' && 'value' in one) return one.value
    if ('tagName' in one && ['script', 'style', 'head'].includes(one.tagName) && one !== node)
      return ''
    return 'childNodes' in one
      ? one.childNodes.map(collect).join(blocks.has(one.nodeName) ? '\n' : '')
      : ''
  }
  return collect(node).replaceAll(/\s+/g, ' ').trim()
}

const blocks = new Set([
  'body',
  'main',
  'div',
  'section',
  'ul',
  'ol',
  'table',
  'tr',
  'form',
  'dl',
  'article',
  'nav',
  'header',
  'footer',
])

export { serialize }
