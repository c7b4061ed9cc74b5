// Finds the pages somebody can reach by links alone: one or two of each kind, so that new modules need no new line.
import type { Registry } from '../kernel/registry.ts'
import { elements, attribute } from './browse.ts'
import { parse } from 'parse5'

export type Reached = { path: string; pattern: string; status: number; from: string; ms: number }

export type CrawlOptions = {
  address: string
  registry: Registry
  cookies: Record<string, string>
  /** How many pages of one kind (route) are looked at. */
  ofKind?: number
  most?: number
  /** Is shown each page as it is found. */
  onPage?: (path: string, html: string) => void
}

/** Follows links from the first page; answers pages only (no feeds, files or redirects), in the order found. */
export async function crawl(options: CrawlOptions): Promise<Reached[]> {
  const { address, registry, cookies, ofKind = 1, most = 60 } = options
  const patternOf = patterns(registry)
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  const waiting: Array<{ path: string; from: string }> = [{ path: '/', from: '' }]
  const asked = new Set(['/'])
  const perKind = new Map<string, number>()
  const reached: Reached[] = []
  while (waiting.length > 0 && reached.length < most) {
    const next = waiting.shift()
    if (!next) break
    const pattern = patternOf(next.path)
    if ((perKind.get(pattern) ?? 0) >= ofKind) continue
    const began = performance.now()
    const response = await fetch(address + next.path, {
      headers: { cookie, 'accept-language': 'en' },
      redirect: 'manual',
    })
    const ms = performance.now() - began
    const location = response.headers.get('location')
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    const text = await response.text()
    if (location) add(location, next.path)
    if (!isPage) continue
    perKind.set(pattern, (perKind.get(pattern) ?? 0) + 1)
    reached.push({ ...next, pattern, status: response.status, ms })
    options.onPage?.(next.path, text)
    for (const link of linksOf(text)) add(link, next.path)
  }
  return reached

  function add(link: string, from: string): void {
    const url = URL.canParse(link, address + from) ? new URL(link, address + from) : undefined
    if (!url || url.origin !== address || url.pathname.startsWith('/-/language/')) return
    const path = url.pathname + url.search
    if (asked.has(path)) return
    asked.add(path)
    // Plain addresses first: they are what a person would open, rather than a filter of a list.
    if (url.search === '') waiting.unshift({ path, from })
    else waiting.push({ path, from })
  }
}

function linksOf(html: string): string[] {
  return elements(parse(html)).flatMap((one) =>
    one.tagName === 'a' ? (attribute(one, 'href') ?? []) : [],
  )
}

/** Which page route an address belongs to; fixed parts win over parameters, as in the router. */
function patterns(registry: Registry): (path: string) => string {
  const routes = registry.modules
    .flatMap((card) => card.routes ?? [])
    .filter((route) => route.kind !== 'form' && route.kind !== 'exchange')
    .map(({ path }) => ({
      path,
      expression: new RegExp(`^${path.replaceAll(/:[^/]+/g, '[^/]+')}/?$`),
      parameters: path.split(':').length,
    }))
    .toSorted((a, b) => a.parameters - b.parameters)
  return (path) => {
    const plain = path.split('?')[0] ?? path
    return routes.find(({ expression }) => expression.test(plain))?.path ?? plain
  }
}
