// What comes back: what was typed stays, doing twice does once, too often waits, and programs get RFC 9457.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, type Browsing } from '../../testing/browse.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { openKiosk, type Kiosk } from '../../testing/kiosk.tsx'

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

const host = () => String(shop.business.host)
const ask = (path: string, init: RequestInit = {}, address = '203.0.113.7') =>
  kiosk.site(new Request(`http://${host()}${path}`, init), { address })
const call = (
  verb: string,
  body: unknown,
  headers: Record<string, string> = {},
  address?: string,
) =>
  ask(
    `/api/v1/${verb}`,
    {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    },
    address,
  )
type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: string
  errors?: Record<string, Array<{ code: string; detail: string }>>
  reference?: string
}
const problem = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return (await response.json()) as Problem
}

test('a form that is wrong comes back with 422, every word that was typed, and the remedy at the field', async () => {
  const page = await browser.send(await browser.get('/kiosk'), '/kiosk', {
    bread: 'é<"&\'',
    pieces: '3000 "loaves"',
  })
  expect(page.status).toBe(422)
  expect(page.forms[0]?.fields).toMatchObject({ bread: 'é<"&\'', pieces: '3000 "loaves"' })
  expect(page.html).toContain('id="f-pieces-error"')
  expect(page.text).toContain('Enter a number, in digits.')
  expect(await kiosk.orders()).toEqual([])
})

test('a number that was not given is asked for, one that is none is told apart', async () => {
  const page = await browser.post('/kiosk', { bread: 'rye loaf' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Fill this in.')
})

test('what was typed comes back in the language of the page, with the words about it', async () => {
  const page = await browser.post(
    '/kiosk',
    { bread: 'x', pieces: '1' },
    {
      cookie: `${[...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')}; evenhand-language=de`,
    },
  )
  expect(page.status).toBe(422)
  expect(page.text).toContain('Schreiben Sie')
})

test('the same form sent twice does it once; with other content it is a clash', async () => {
  const page = await browser.get('/kiosk')
  expect(page.forms[0]?.fields._once).toBeTruthy()
  for (let times = 0; times < 2; times++)
    expect((await browser.send(page, '/kiosk', { bread: 'sour rye', pieces: '2' })).status).toBe(
      200,
    )
  expect((await browser.send(page, '/kiosk', { bread: 'white rolls', pieces: '2' })).status).toBe(
    409,
  )
  expect((await kiosk.orders()).map((one) => one.bread)).toEqual(['sour rye'])
})

test('two forms of one page have keys of their own, and so have two visits', async () => {
  const [first, second] = [await browser.get('/kiosk'), await browser.get('/kiosk')]
  const keys = [...first.forms, ...second.forms].flatMap((form) => form.fields._once ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('an idempotency key of the API works in the same way', async () => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const twice = async (bread: string) =>
    call('kiosk/order', { bread, pieces: 1 }, { cookie, 'idempotency-key': 'once-only' })
  const first: unknown = await (await twice('spelt')).json()
  expect(await (await twice('spelt')).json()).toEqual(first)
  const clash = await twice('emmer')
  expect(clash.status).toBe(409)
  expect(await problem(clash)).toMatchObject({ title: 'clash', code: 'road.once-differs' })
})

test('two people may use the same idempotency key', async () => {
  for (const person of [shop.owner, await shop.add('Maria Rossi')]) {
    const { cookies } = await shop.browse(person)
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = { bread: `loaf for ${person}`.slice(0, 20), pieces: 1 }
    const done = await call('kiosk/order', body, { cookie, 'idempotency-key': '1' })
    expect(done.status, await done.text()).toBe(200)
  }
})

test('too often is 429 and says when to come back, on the page and in the API alike', async () => {
  const ring = () =>
    ask('/kiosk/bell', { method: 'POST', body: new URLSearchParams({ a: 'b' }) }, '198.51.100.1')
  expect([(await ring()).status, (await ring()).status]).toEqual([303, 303])
  const page = await ring()
  expect(page.status).toBe(429)
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
  const refused = await call('kiosk/ring', {}, {}, '198.51.100.77')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)
  expect(await problem(refused)).toMatchObject({ code: 'road.limited' })
  expect(
    (await call('kiosk/ring', {}, {}, '192.0.2.1')).status,
    'another network is not held back',
  ).toBe(200)
})

test('a problem names type, title, status, detail, code and each field', async () => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const wrong = await call('kiosk/order', { bread: 'x', pieces: 0 }, { cookie })
  expect(wrong.status).toBe(422)
  const told = await problem(wrong)
  expect(told).toMatchObject({
    status: 422,
    title: 'invalid',
    errors: { bread: [{ code: 'road.field.too-small-text' }], pieces: [{}] },
  })
  expect(told.type).toMatch(/^http:\/\/.*#road\.invalid$/)
})

test('[ASVS 1.5.2] [ASVS 15.3.3] [ASVS 15.3.6] what is not JSON, not an object or not declared so is told apart from a bug', async () => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  for (const body of [
    '{',
    '[]',
    'null',
    '"bread"',
    '{"__proto__":{"bread":"rye loaf","pieces":1}}',
  ])
    expect((await call('kiosk/order', body, { cookie })).status).toBe(422)
  expect((await call('kiosk/order', '{}', { cookie, 'content-type': 'text/plain' })).status).toBe(
    422,
  )
  expect((await call('kiosk/nothing', {}, { cookie })).status).toBe(404)
})

test('a body without an end is refused before it is kept', async () => {
  const page = await browser.post('/kiosk', { bread: 'x'.repeat(1_100_000), pieces: '1' })
  expect(page.status).toBe(422)
})

test('[ASVS 16.3.4] [ASVS 16.5.1] [ASVS 13.4.2] a bug tells a reference and not what it was', async () => {
  const page = await ask('/kiosk/broken')
  expect(page.status).toBe(500)
  expect(await page.text()).not.toContain('secret detail')
  const told = await problem(await ask('/api/v1/kiosk/see-broken'))
  expect(told).toMatchObject({ status: 500, code: 'bug' })
  expect(told.reference).toMatch(/^[\da-f]{8}$/)
  expect(JSON.stringify(told)).not.toContain('secret detail')
})

test('a token does what its scopes say and nothing else', async () => {
  const actor = { ...(await shop.as(shop.owner)).actor, session: null }
  kiosk.tokens.set('all', { ...actor, scopes: ['*'] })
  kiosk.tokens.set('kiosk', { ...actor, scopes: ['kiosk.*'] })
  kiosk.tokens.set('door', { ...actor, scopes: ['kiosk.close'] })
  kiosk.tokens.set('other', { ...actor, scopes: ['kios.*', 'kiosk', 'kiosk.orde', 'people.*'] })
  const tried = async (token: string) =>
    (
      await call(
        'kiosk/order',
        { bread: 'rye loaf', pieces: 1 },
        { authorization: `Bearer ${token}` },
      )
    ).status
  expect([
    await tried('all'),
    await tried('kiosk'),
    await tried('door'),
    await tried('other'),
  ]).toEqual([200, 200, 403, 403])
  const unknown = await call(
    'kiosk/order',
    { bread: 'rye loaf', pieces: 1 },
    { authorization: 'Bearer stolen' },
  )
  expect(unknown.status).toBe(401)
  expect(unknown.headers.get('www-authenticate')).toBe('Bearer')
})

test('who is not signed in gets 401 from the API and the way to sign in from a page', async () => {
  expect((await call('kiosk/order', { bread: 'rye loaf', pieces: 1 })).status).toBe(401)
  const page = await browse(kiosk.site, host()).post('/kiosk', { bread: 'rye loaf', pieces: '1' })
  expect(page.status).toBe(403)
  expect(page.text).toContain('Sign in to do this')
})
