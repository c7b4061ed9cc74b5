import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundSpace } from '#spaces'
import { openTown, type Shop, type Town } from '../../testing/index.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
})
afterAll(() => town.close())

test('a visitor is welcomed in their own language', async () => {
  const browser = await shop.browse()
  const page = await browser.get('/', { 'accept-language': 'de-AT,de;q=0.9' })
  expect(page.status).toBe(200)
  expect(page.text).toContain('Willkommen bei Bramble & Rye')
})

test('the desk sends a visitor to sign in and back', async () => {
  const response = await town.site(new Request(`http://${String(shop.business.host)}/desk`))
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/sign-in?then=%2Fdesk')
})

test('what is not there and what is not yours look the same', async () => {
  const browser = await shop.browse()
  const missing = await browser.get('/no/such/page')
  expect(missing.status).toBe(404)
  expect(missing.title).toContain('There is no such page')
})

test('every answer carries the strict headers', async () => {
  const { headers } = await (await shop.browse()).get('/')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('the owner sees the desk, signed in without script', async () => {
  const page = await (await shop.browse(shop.owner)).get('/desk')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Amira Haddad')
})

test('the desk shows what waits: a request to join, and a document to read', async () => {
  const amira = await shop.as(shop.owner)
  await amira.perform(foundSpace, {
    slug: 'bakers',
    name: 'Bakers',
    about: 'Those who bake.',
    kind: 'public',
    signUp: 'request',
  })
  const jonas = await shop.browse(await shop.add('Jonas Weber'))
  const space = await jonas.get('/s/bakers')
  await jonas.send(space, /ask|request|join/, { why: 'I bake every Saturday.' })
  const desk = await (await shop.browse(shop.owner)).get('/desk')
  expect(desk.text).toContain('Answer one request to join Bakers')
})
