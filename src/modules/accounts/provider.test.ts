import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProvider, type IdentityProvider } from '../../testing/identity-provider.ts'
import { lettersTo } from '../../testing/letters.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'

let town: Town
let shop: Shop
let provider: IdentityProvider
let origin: string
const secret = 'a secret only the two of us know'
const people = {
  jonas: { email: 'Jonas@bramble.example', email_verified: true, name: 'Jonas W.' },
  impostor: { email: 'amira@bramble.example', email_verified: false, name: 'Not Amira' },
  stranger: { email: 'stranger@example.org', email_verified: true, name: 'Ingrid Solheim' },
}

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  origin = `http://${String(shop.business.host)}`
  provider = await openProvider(
    { id: 'evenhand', secret, back: `${origin}/sign-in/with/test-house/back` },
    people,
  )
  await shop.add('Jonas Weber', { email: 'jonas@bramble.example' })
  await town.app.database.within('writes', shop.business.id, async ({ client }) => {
    await client.query('update people set email_confirmed_at = $1', [town.clock.now()])
  })
  const owner = await shop.browse(shop.owner)
  const added = await owner.send(
    await owner.get('/desk/settings/sign-in'),
    '/desk/settings/sign-in/providers',
    { label: 'Test House', issuer: provider.issuer, clientId: 'evenhand', clientSecret: secret },
  )
  expect(added.text).toContain('The provider is added')
})
afterAll(async () => {
  await provider.close()
  await town.close()
})

async function through(subject: keyof typeof people, then = '/me') {
  const browser = await shop.browse()
  const door = await browser.get(`/sign-in?then=${then}`)
  const button = door.links.find((one) => one.text.includes('Test House'))
  const start = await browser.get(button?.href ?? '')
  const back = await provider.vouch(start.headers.get('location') ?? '', subject)
  return { browser, back: back.pathname + back.search }
}

test('[ASVS 6.8.1] [ASVS 10.5.2] a person with the same proven address signs in through the provider, and is told that it is linked [R13]', async () => {
  const { browser, back } = await through('jonas')
  const inside = await browser.get(back)
  expect([inside.status, inside.path]).toEqual([200, '/me'])
  expect(inside.text).toContain('Jonas Weber')
  expect((await lettersTo(town, shop, 'jonas@bramble.example')).at(-1)?.text).toContain(
    'another provider',
  )
  const again = await through('jonas')
  expect((await again.browser.get(again.back)).path).toBe('/me')
})

test('the way back counts once, and only in the browser in which it began [R13]', async () => {
  const { browser, back } = await through('jonas')
  const victim = await shop.browse()
  expect((await victim.get(back)).status).toBe(403)
  expect(victim.cookies.has('evenhand-session')).toBe(false)
  expect((await browser.get(back)).status).toBe(200)
  expect((await browser.get(back)).status).toBe(403)
})

test('[ASVS 10.1.2] [ASVS 10.2.1] [ASVS 10.2.2] [ASVS 10.5.1] [ASVS 6.8.2] another state, another code or a late return is refused [R13]', async () => {
  const altered = await through('jonas')
  expect(
    (await altered.browser.get(altered.back.replace(/state=[^&]+/, 'state=other'))).status,
  ).toBe(403)
  const wrong = await through('jonas')
  expect((await wrong.browser.get(wrong.back.replace(/code=[^&]+/, 'code=other'))).status).toBe(403)
  const late = await through('jonas')
  town.clock.advance(11 * 60_000)
  expect((await late.browser.get(late.back)).status).toBe(403)
  const denied = await through('jonas')
  expect(
    (await denied.browser.get('/sign-in/with/test-house/back?error=access_denied')).status,
  ).toBe(403)
})

test('an address the provider has not verified opens nobody’s account [R13]', async () => {
  const { browser, back } = await through('impostor')
  expect((await browser.get(back)).status).toBe(403)
  expect(browser.cookies.has('evenhand-session')).toBe(false)
})

test('newcomers come in only where the business lets them [R13]', async () => {
  const closed = await through('stranger')
  expect((await closed.browser.get(closed.back)).text).toContain('Nobody here has the address')
  const owner = await shop.browse(shop.owner)
  await owner.post('/desk/settings/sign-in', { signUp: 'open' })
  const open = await through('stranger')
  expect((await open.browser.get(open.back)).text).toContain('Ingrid Solheim')
})

test('a provider that cannot be reached, or not safely, is not added; the secret lies sealed', async () => {
  const owner = await shop.browse(shop.owner)
  const add = (issuer: string) =>
    owner.post('/desk/settings/sign-in/providers', {
      label: 'X',
      issuer,
      clientId: 'x',
      clientSecret: 'x',
    })
  expect((await add('http://provider.example')).text).toContain('https://')
  expect((await add('http://127.0.0.1:9')).text).toContain('could not read')
  expect((await add('nonsense')).status).toBe(422)
  const rows = await town.app.database.owner.query(
    'select identity_providers::text as row from identity_providers',
  )
  expect(JSON.stringify(rows.rows)).not.toContain(secret)
})

test('a removed provider lets nobody in any more', async () => {
  const { browser, back } = await through('jonas')
  const owner = await shop.browse(shop.owner)
  const list = await owner.get('/desk/settings/sign-in')
  await owner.send(list, '/desk/settings/sign-in/close', {})
  expect((await browser.get(back)).status).toBe(404)
  expect((await browser.get('/sign-in')).text).not.toContain('Test House')
})
