import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../../testing/browse.ts'
import { openTown, type Town } from '../../testing/index.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('the first visitor sets the business up in one page, is in at once and finds the list; nobody does it twice [R13]', async () => {
  const browser = browse(town.site, 'bakery.example')
  const first = await browser.get('/')
  expect(first.path).toBe('/set-up')
  const wrong = await browser.send(first, '/set-up', {
    business: 'Bramble & Rye',
    name: 'Amira Haddad',
    email: 'amira',
    password: 'four grey cats asleep',
  })
  expect([wrong.status, wrong.html.includes('Amira Haddad')]).toEqual([422, true])
  const list = await browser.send(first, '/set-up', {
    business: 'Bramble & Rye',
    name: 'Amira Haddad',
    email: 'amira@bramble.example',
    password: 'four grey cats asleep',
    locale: 'en',
  })
  expect([list.status, list.path]).toEqual([200, '/set-up/tasks'])
  expect(list.text).toContain('0 of 6 done')

  const about = await browser.get('/desk/settings')
  await browser.send(about, '/desk/settings', {
    sector: 'food',
    size: '1-9',
    countries: 'DE, AT',
    languages: ['en', 'de'],
    timeZone: 'Europe/Berlin',
  })
  const done = await browser.get('/set-up/tasks')
  expect(done.text).toContain('1 of 6 done')

  const stranger = browse(town.site, 'bakery.example')
  expect((await stranger.get('/set-up')).forms.some((one) => one.action === '/set-up')).toBe(false)
  expect(
    (
      await stranger.post('/set-up', {
        business: 'Mine',
        name: 'X',
        email: 'x@example.org',
        password: 'four grey cats asleep',
      })
    ).status,
  ).toBe(409)
  expect((await stranger.get('/set-up/tasks')).path).toMatch(/^\/sign-in/)
})

test('the wizard and the list speak German', async () => {
  const other = await openTown()
  const browser = browse(other.site, 'baeckerei.example')
  const page = await browser.get('/set-up', { 'accept-language': 'de' })
  expect(page.text).toContain('Vier Antworten')
  await other.close()
})
