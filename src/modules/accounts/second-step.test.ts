import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Authenticator } from '../../testing/authenticator.ts'
import type { Browsing, Seen } from '../../testing/browse.ts'
import { lettersTo, linkFor } from '../../testing/letters.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { hashPassword } from './password.ts'

let town: Town
let shop: Shop
let jonas: string
let hash: string
const email = 'jonas@bramble.example'
const password = 'four grey cats asleep'
beforeAll(async () => {
  town = await openTown()
  hash = await hashPassword(password)
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
  jonas = await shop.add('Jonas Weber', { email })
  await town.app.database.within('writes', shop.business.id, async ({ client }) => {
    await client.query('insert into passwords (person, hash, set_at) values ($1, $2, $3)', [
      jonas,
      hash,
      town.clock.now(),
    ])
  })
})

const codeNow = (secret: string) =>
  generateSync({ secret, epoch: Math.floor(town.clock.now().getTime() / 1000) })

async function switchOn(browser: Browsing) {
  const setting = await browser.send(
    await browser.get('/me/second-step'),
    '/me/second-step/begin',
    {},
  )
  const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(setting.text)?.[0].replaceAll(' ', '') ?? ''
  expect((await browser.send(setting, '/me/second-step', { code: '000000' })).status).toBe(422)
  const codes = await browser.send(setting, '/me/second-step', { code: codeNow(secret) })
  return { setting, secret, codes: codes.text.match(/\b[a-z2-9]{5}-[a-z2-9]{5}\b/g) ?? [] }
}

async function firstStep(): Promise<{ browser: Browsing; page: Seen }> {
  const browser = await shop.browse()
  return {
    browser,
    page: await browser.send(await browser.get('/sign-in?then=/me'), '/sign-in', {
      email,
      password,
    }),
  }
}

test('[ASVS 6.5.1] [ASVS 6.5.8] with a second step the password alone lets nobody in; the code of the moment does, once [R13]', async () => {
  const { setting, secret } = await switchOn(await shop.browse(jonas))
  expect(setting.html).toContain('<path')
  expect(setting.html).not.toMatch(/https?:\/\/(?![^"]*\.test)[^"]*\.(png|svg)/)
  town.clock.advance(60_000)
  const { browser, page } = await firstStep()
  expect([page.path, browser.cookies.has('evenhand-session')]).toEqual(['/sign-in/code', false])
  expect((await browser.get('/me')).path).toMatch(/^\/sign-in\?/)
  expect((await browser.send(page, '/sign-in/code', { code: '123456' })).status).toBe(422)
  const code = codeNow(secret)
  expect(
    (await browser.send(page, '/sign-in/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` }))
      .path,
  ).toBe('/me')
  const again = await firstStep()
  expect((await again.browser.send(again.page, '/sign-in/code', { code })).status).toBe(422)
})

test('[ASVS 6.5.1] [ASVS 6.5.6] a recovery code works once; new ones replace the old; they are shown for ten minutes only [R13]', async () => {
  const me = await shop.browse(jonas)
  const { codes } = await switchOn(me)
  expect(new Set(codes).size).toBe(10)
  const { browser, page } = await firstStep()
  expect(
    (await browser.send(page, '/sign-in/code', { code: (codes[0] ?? '').toUpperCase() })).path,
  ).toBe('/me')
  const again = await firstStep()
  expect(
    (await again.browser.send(again.page, '/sign-in/code', { code: codes[0] ?? '' })).status,
  ).toBe(422)
  const renewed = await me.post('/me/recovery-codes', {})
  expect(renewed.text).not.toContain(codes[1])
  expect(
    (await again.browser.send(again.page, '/sign-in/code', { code: codes[1] ?? '' })).status,
  ).toBe(422)
  town.clock.advance(10 * 60_000 + 1000)
  await me.send(await me.get('/sign-in/again?then=/me/recovery-codes'), '/sign-in/again', {
    password,
  })
  expect((await me.get('/me/recovery-codes')).text).toContain('kept nowhere')
})

test('the first step is worth nothing after ten minutes, in another browser, or for guessing codes [R13]', async () => {
  const { secret } = await switchOn(await shop.browse(jonas))
  town.clock.advance(60_000)
  const { browser, page } = await firstStep()
  const other = await shop.browse()
  expect((await other.send(page, '/sign-in/code', { code: codeNow(secret) })).status).toBe(409)
  for (let n = 0; n < 5; n++) await browser.send(page, '/sign-in/code', { code: `00000${n}` })
  expect((await browser.send(page, '/sign-in/code', { code: codeNow(secret) })).status).toBe(429)
  town.clock.advance(11 * 60_000)
  expect((await browser.send(page, '/sign-in/code', { code: codeNow(secret) })).status).toBe(409)
})

test('[ASVS 6.4.3] a letter is only the first of two steps too, and switching off is told by letter [R13]', async () => {
  const me = await shop.browse(jonas)
  await switchOn(me)
  const browser = await shop.browse()
  await browser.send(await browser.get('/sign-in/forgotten'), '/sign-in/forgotten', { email })
  expect(
    (await browser.send(await browser.get(await linkFor(town, shop, email)), '/sign-in/link', {}))
      .path,
  ).toBe('/sign-in/code')
  await me.post('/me/second-step/drop', {})
  expect((await lettersTo(town, shop, email)).at(-1)?.text).toContain('switched off')
  expect((await firstStep()).page.path).toBe('/me')
})

test('[ASVS 6.7.2] a passkey is added and signs in alone; its answer works once, and only for this site [R13]', async () => {
  const origin = `http://${String(shop.business.host)}`
  const device = new Authenticator(origin)
  const me = await shop.browse(jonas)
  const page = await me.get('/me/passkeys')
  const offered = (seen: Seen, kind: string) =>
    (
      JSON.parse(
        new RegExp(`data-options="([^"]*)" data-kind="${kind}"`)
          .exec(seen.html)?.[1]
          ?.replaceAll('&quot;', '"')
          .replaceAll('&#34;', '"') ?? '{}',
      ) as { challenge: string }
    ).challenge
  const foreign = new Authenticator('http://elsewhere.example')
  expect(
    (
      await me.send(page, '/me/passkeys', {
        name: 'Phone',
        credential: foreign.create(offered(page, 'create')),
      })
    ).status,
  ).toBe(422)
  const fresh = await me.get('/me/passkeys')
  const added = await me.send(fresh, '/me/passkeys', {
    name: 'Phone',
    credential: device.create(offered(fresh, 'create')),
  })
  expect(added.text).toContain('Phone')

  const browser = await shop.browse()
  const door = await browser.get('/sign-in?then=/me')
  const credential = device.get(offered(door, 'get'))
  expect((await browser.send(door, '/sign-in/passkey', { credential })).path).toBe('/me')
  const thief = await shop.browse()
  expect((await thief.send(door, '/sign-in/passkey', { credential })).status).toBe(422)
  expect(
    (await thief.send(await thief.get('/sign-in'), '/sign-in/passkey', { credential: 'not json' }))
      .status,
  ).toBe(422)
  expect((await thief.send(await thief.get('/sign-in'), '/sign-in/passkey', {})).text).toContain(
    'need a browser with script',
  )

  const lena = await shop.browse(await shop.add('Lena Fischer'))
  expect(
    (await lena.post('/me/passkeys/remove', { passkey: device.id.toString('base64url') })).status,
  ).toBe(404)
  await me.post('/me/passkeys/remove', { passkey: device.id.toString('base64url') })
  const late = await thief.get('/sign-in')
  expect(
    (await thief.send(late, '/sign-in/passkey', { credential: device.get(offered(late, 'get')) }))
      .status,
  ).toBe(422)
})
