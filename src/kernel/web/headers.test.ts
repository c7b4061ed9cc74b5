// Cookies, headers and the language of an answer.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { openKiosk, type Kiosk } from '../../testing/kiosk.tsx'
import { jar, readCookies } from './cookies.ts'
import { openSite } from './site.ts'

let town: Town
let shop: Shop
let kiosk: Kiosk
beforeAll(async () => {
  town = await openTown()
  kiosk = await openKiosk(town)
  shop = await town.found()
})
afterAll(() => town.close())

const ask = (path: string, headers: Record<string, string> = {}) =>
  kiosk.site(new Request(`http://${String(shop.business.host)}${path}`, { headers }))
const localeOf = async (headers: Record<string, string>) =>
  /<html lang="([^"]+)" dir="([^"]+)"/
    .exec(await (await ask('/kiosk', headers)).text())
    ?.slice(1)
    .join(' ')

test.each([
  ['/kiosk', 200],
  ['/no/such/page', 404],
  ['/kiosk/broken', 500],
  ['/api/v1/kiosk/see', 200],
  ['/api/v1/no/such', 404],
  ['/healthz', 200],
  ['/-/language/de', 303],
])(
  '[ASVS 3.2.1] [ASVS 3.4.4] [ASVS 3.4.5] [ASVS 3.4.6] %s carries the headers that keep others out',
  async (path, status) => {
    const { headers, ...response } = await ask(path).then((one) => ({
      headers: one.headers,
      status: one.status,
    }))
    expect(response.status).toBe(status)
    const policy = String(headers.get('content-security-policy'))
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.has('x-answered'), 'our own mark stays inside').toBe(false)
    expect(headers.has('x-powered-by')).toBe(false)
  },
)

test('a page is never kept by a shared cache, and says by what it differs', async () => {
  const { headers } = await ask('/kiosk')
  expect(headers.get('cache-control')).toContain('private')
  expect(headers.get('vary')).toBe('Cookie, Accept-Language, Accept-Encoding')
})

test('the language is the chosen one, else the one the browser asks for, else the business own', async () => {
  expect(await localeOf({})).toBe('en ltr')
  expect(await localeOf({ 'accept-language': 'de-CH,de;q=0.9,en;q=0.1' })).toBe('de ltr')
  expect(await localeOf({ 'accept-language': 'fi,sv;q=0.5' })).toBe('en ltr')
  expect(await localeOf({ 'accept-language': 'de', cookie: 'evenhand-language=en' })).toBe('en ltr')
  expect(await localeOf({ cookie: 'evenhand-language=ar' })).toBe('ar rtl')
  expect(await localeOf({ cookie: 'evenhand-language=klingon' })).toBe('en ltr')
  expect(await localeOf({ 'accept-language': '*;q=x,,;;de' })).toMatch(/^(en|de) ltr$/)
})

test('choosing a language keeps it and goes back, but to this site only', async () => {
  const chosen = await ask('/-/language/de?then=/kiosk')
  expect(chosen.headers.get('location')).toBe('/kiosk')
  expect(chosen.headers.get('set-cookie')).toContain(
    'evenhand-language=de; Path=/; HttpOnly; SameSite=Lax',
  )
  for (const elsewhere of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/%09/evil.example'.replace('%09', '\t'),
  ])
    expect(
      (await ask(`/-/language/de?then=${encodeURIComponent(elsewhere)}`)).headers.get('location'),
    ).toBe('/')
  expect((await ask('/-/language/klingon')).headers.has('set-cookie')).toBe(false)
})

test('[ASVS 3.3.1] [ASVS 3.3.2] [ASVS 3.3.3] [ASVS 3.3.4] over HTTPS every cookie is of this host alone, and the browser is told to stay with HTTPS', async () => {
  const secure = openSite({
    ...town.app,
    config: { ...town.app.config, url: 'https://bramble.example' },
  })
  const response = await secure(new Request(`https://${String(shop.business.host)}/-/language/de`))
  expect(response.headers.get('set-cookie')).toMatch(
    /^__Host-evenhand-language=de; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
  )
  expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
})

test('a notice for the next page cannot be written by anybody else', () => {
  const ours = jar('a secret', false)
  const cookies = (text: string) => readCookies(text.split(';')[0] ?? '')
  const notice = ours.notice({ key: 'road.missing', values: { name: 'Ä"<' } })
  expect(ours.readNotice(cookies(notice))).toEqual({ key: 'road.missing', values: { name: 'Ä"<' } })
  expect(
    ours.readNotice(cookies(jar('another', false).notice({ key: 'road.missing' }))),
  ).toBeUndefined()
  for (const broken of [
    '',
    '.',
    'a.b',
    `${notice.split('.')[0]?.split('=')[1]}.`,
    `x${notice.split('=')[1]}`,
  ])
    expect(ours.readNotice(cookies(`evenhand-notice=${broken}`))).toBeUndefined()
})
