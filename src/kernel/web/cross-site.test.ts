// Nobody else's page can press our buttons: what browsers say about where a post comes from is believed.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, type Browsing } from '../../testing/browse.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { openKiosk, type Kiosk } from '../../testing/kiosk.tsx'
import { Stop } from '../stop.ts'
import { refuseCrossSite } from './guard.ts'

let town: Town
let shop: Shop
let kiosk: Kiosk
let browser: Browsing
beforeAll(async () => {
  town = await openTown()
  kiosk = await openKiosk(town)
  shop = await town.found()
  const { cookies } = await shop.browse(shop.owner)
  browser = browse(kiosk.site, String(shop.business.host), Object.fromEntries(cookies))
})
afterAll(() => town.close())

const order = { bread: 'rye loaf', pieces: '2' }

test.each([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  [
    'another site in a browser that sends only Origin',
    { origin: 'https://evil.example', 'sec-fetch-site': 'none' },
  ],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['a page that hides where it is from', { origin: 'null', 'sec-fetch-site': 'none' }],
  ['something that is no address', { origin: 'nonsense', 'sec-fetch-site': 'none' }],
])('a post from %s is refused and writes nothing', async (_, headers) => {
  const before = (await kiosk.orders()).length
  const page = await browser.post('/kiosk', order, headers)
  expect(page.status).toBe(403)
  expect(page.text).toContain('This request came from another site')
  expect(await kiosk.orders()).toHaveLength(before)
})

test('the API refuses a session from another site, and takes a bearer token from anywhere', async () => {
  const actor = (await shop.as(shop.owner)).actor
  kiosk.tokens.set('key-of-amira', { ...actor, session: null, scopes: ['*'] })
  const send = (headers: Record<string, string>) =>
    kiosk.site(
      new Request(`http://${String(shop.business.host)}/api/v1/kiosk/order`, {
        method: 'POST',
        body: JSON.stringify(order),
        headers: {
          'content-type': 'application/json',
          origin: 'https://evil.example',
          'sec-fetch-site': 'cross-site',
          ...headers,
        },
      }),
    )
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  expect((await send({ cookie })).status).toBe(403)
  expect((await send({ authorization: 'Bearer key-of-amira' })).status).toBe(200)
})

test('our own pages may post, and programs without a page too', async () => {
  expect((await browser.post('/kiosk', order)).status).toBe(200)
  expect((await browser.post('/kiosk', order, { 'sec-fetch-site': 'none' })).status).toBe(200)
})

const passes = (headers: Record<string, string>) => {
  try {
    refuseCrossSite(
      new Request('https://bramble.example/kiosk', { method: 'POST', headers }),
      'https://bramble.example',
    )
    return true
  } catch (error) {
    if (error instanceof Stop) return false
    throw error
  }
}

test('[ASVS 3.5.1] whatever foreign origin is claimed, with whatever Sec-Fetch-Site, never passes', () => {
  const foreign = fc.oneof(
    fc.webUrl().map((url) => new URL(url).origin),
    fc.domain().map((domain) => `https://bramble.example.${domain}`),
    fc.domain().map((domain) => `https://${domain}:443@bramble.example.${domain}`),
    fc.constantFrom(
      'https://bramble.example.',
      'https://bramble.example:8443',
      'https://xbramble.example',
      'null',
      'file://',
      'https://evil.example/https://bramble.example',
    ),
  )
  const site = fc.option(
    fc.constantFrom(
      'cross-site',
      'same-site',
      'none',
      'SAME-ORIGIN',
      'same-origin, cross-site',
      '',
    ),
    { nil: undefined },
  )
  fc.assert(
    fc.property(
      foreign,
      site,
      (origin, from) =>
        !passes({ origin, ...(from === undefined ? {} : { 'sec-fetch-site': from }) }),
    ),
    { numRuns: 200 },
  )
})
