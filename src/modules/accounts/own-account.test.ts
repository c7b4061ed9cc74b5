import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lettersTo, linkFor } from '../../testing/letters.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { openDemoAccounts } from './demo.ts'
import { demoPassword } from './demo-password.ts'
import { giveToken } from './give-token.ts'
import { sweep } from './sweep.ts'

let town: Town
let shop: Shop
let jonas: string
const email = 'jonas@bramble.example'
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
  jonas = await shop.add('Jonas Weber', { email })
})

const confirm = () =>
  town.app.database.within('writes', shop.business.id, async ({ client }) => {
    await client.query('update people set email_confirmed_at = $1', [town.clock.now()])
  })

test('people say how they want to be met: name, language, appearance', async () => {
  const browser = await shop.browse(jonas)
  const page = await browser.get('/me')
  const saved = await browser.send(page, '/me', {
    name: 'Jonas Weber',
    called: 'Jo',
    about: 'Ich backe.',
    locale: 'de',
    theme: 'dark',
  })
  expect(saved.html).toMatch(/lang="de"/)
  expect(saved.html).toMatch(/data-theme="dark"/)
  expect(saved.text).toContain('Gespeichert')
  expect((await browser.send(saved, '/me', { name: '' })).status).toBe(422)
})

test('a visitor chooses the appearance, and it is kept in the browser', async () => {
  const browser = await shop.browse()
  const page = await browser.post('/appearance', { theme: 'dark', then: '/sign-in' })
  expect([page.path, /data-theme="dark"/.test(page.html)]).toEqual(['/sign-in', true])
})

test('an address changes only when the old and the new one have both confirmed it [R13]', async () => {
  await confirm()
  const browser = await shop.browse(jonas)
  await browser.send(await browser.get('/me/address'), '/me/address', { email: 'jo@new.example' })
  const stranger = await shop.browse()
  const fresh = await stranger.get(await linkFor(town, shop, 'jo@new.example'))
  expect((await stranger.send(fresh, '/address/new', {})).text).toContain(
    'other address has still to be confirmed',
  )
  expect((await browser.get('/me')).text).toContain(email)
  const old = await stranger.get(await linkFor(town, shop, email))
  expect((await stranger.send(old, '/address/old', {})).text).toContain('Your address is changed')
  expect((await browser.get('/me')).text).toContain('jo@new.example')
  expect((await stranger.send(old, '/address/old', {})).status).toBe(409)
  expect((await lettersTo(town, shop, email)).at(-1)?.text).toContain('another e-mail address')
})

test('an address somebody else has is taken without a word and never moves [R13]', async () => {
  await confirm()
  const browser = await shop.browse(jonas)
  const asked = await browser.send(await browser.get('/me/address'), '/me/address', {
    email: 'amira@bramble.example',
  })
  expect(asked.text).toContain('Letters are on their way')
  const amira = await shop.browse()
  expect((await amira.get(await linkFor(town, shop, 'amira@bramble.example'))).text).toContain(
    'no longer works',
  )
})

test('an access token acts for its maker as far as its scopes reach, until it is withdrawn or over [R13]', async () => {
  const browser = await shop.browse(jonas)
  const form = await browser.get('/me/tokens')
  expect(
    (await browser.send(form, '/me/tokens', { name: 'till', scopes: 'Everything!' })).status,
  ).toBe(422)
  const made = await browser.send(form, '/me/tokens', {
    name: 'till',
    scopes: 'accounts.see-me\nforum.*',
    days: '7',
  })
  const token = /evenhand_[\w-]+\.[\w-]+/.exec(made.text)?.[0] ?? ''
  const stranger = await shop.browse()
  const call = (verb: string, bearer: string) =>
    stranger.get(`/api/v1/accounts/${verb}`, { authorization: `Bearer ${bearer}` })
  expect((await call('see-me', token)).text).toContain('Jonas Weber')
  expect((await call('see-sign-in', token)).status).toBe(403)
  expect((await call('see-me', `${token.slice(0, -1)}_`)).status).toBe(401)
  const kept = await town.app.database.owner.query(
    'select access_tokens::text as row from access_tokens',
  )
  expect(JSON.stringify(kept.rows)).not.toContain(token.slice(-20))

  const id =
    (await browser.get('/me/tokens')).forms.find((one) => one.action === '/me/tokens/withdraw')
      ?.fields['token'] ?? ''
  expect(
    (await (await shop.browse(shop.owner)).post('/me/tokens/withdraw', { token: id })).status,
  ).toBe(404)
  await browser.post('/me/tokens/withdraw', { token: id })
  expect((await call('see-me', token)).status).toBe(401)

  const { token: second } = await shop.system.perform(giveToken, { email, scopes: '*', days: 2 })
  expect((await call('see-me', second)).status).toBe(200)
  expect((await call('see-sessions', second)).status).toBe(403)
  town.clock.advance(2 * 86_400_000)
  expect((await call('see-me', second)).status).toBe(401)
})

test('where the business wants it, people without a proven address read but do not write [R13]', async () => {
  const owner = await shop.browse(shop.owner)
  await owner.send(await owner.get('/desk/settings/sign-in'), '/desk/settings/sign-in', {
    signUp: 'open',
    confirmFirst: 'on',
  })
  const browser = await shop.browse(jonas)
  expect((await browser.get('/me')).status).toBe(200)
  const held = await (await shop.as(jonas)).perform(sweep, {}).catch((error: unknown) => error)
  expect(held).toMatchObject({ say: { key: 'accounts.no.unconfirmed' } })
  await confirm()
  expect(
    await (await shop.as(jonas)).perform(sweep, {}).catch((error: unknown) => error),
  ).toMatchObject({ say: { key: 'road.no.only-system' } })
})

test('the demonstration gives everybody the one password its sign-in page shows', async () => {
  await shop.system.perform(openDemoAccounts, {})
  const browser = await shop.browse()
  const door = await browser.get('/sign-in')
  expect(door.text).toContain(demoPassword)
  expect(door.text).toContain(email)
  expect((await browser.send(door, '/sign-in', { email, password: demoPassword })).status).toBe(200)
})

test('the night sweep ends what has run its time and leaves the rest', async () => {
  await shop.browse(jonas)
  const count = () =>
    town.app.database.within('reads', shop.business.id, async ({ client }) =>
      Number((await client.query('select count(*) from sessions')).rows[0]?.count),
    )
  await shop.system.perform(sweep, {})
  expect(await count()).toBe(1)
  town.clock.advance(31 * 86_400_000)
  await shop.system.perform(sweep, {})
  expect(await count()).toBe(0)
})

test('whoever is erased is signed out everywhere, and nothing of their ways in is left', async () => {
  const browser = await shop.browse(jonas)
  const { token } = await shop.system.perform(giveToken, { email, scopes: '*' })
  await (
    await shop.as(shop.owner)
  ).perform(town.app.registry.actions.get('people.erase-person') as never, {
    person: jonas,
    sure: 'yes',
  })
  expect((await browser.get('/me')).path).toMatch(/^\/sign-in/)
  expect(
    (await browser.get('/api/v1/accounts/see-me', { authorization: `Bearer ${token}` })).status,
  ).toBe(401)
})
