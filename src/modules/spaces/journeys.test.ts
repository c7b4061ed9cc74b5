// The pages as people walk through them, without script.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemoTown, type DemoTown } from '../../testing/demo-town.ts'

let town: DemoTown
beforeAll(async () => {
  town = await openDemoTown()
})
afterAll(() => town.close())

const as = (name: string) => town.browseAs(name)

test('a visitor finds the public space, reads who it is for, and nothing of the others', async () => {
  const visitor = await town.browseAs()
  const list = await visitor.get('/s')
  expect(list.text).toContain('Around the oven')
  expect(list.text).not.toContain('Staff room')
  const page = await visitor.get('/s/around-the-oven')
  expect(page.text).toContain('Be kind, stay with bread and Berlin')
  expect(page.text).toContain('Jonas Weber')
  expect((await visitor.get('/s/staff-room')).status).toBe(404)
  expect((await visitor.get('/s/our-customers')).status).toBe(404)
  expect((await visitor.get('/s/around-the-oven/members')).path).toMatch(/^\/sign-in/)
})

test('a customer joins by the button, sees who else is there, and leaves', async () => {
  const seun = await as('Oluwaseun Adeyemi')
  const joined = await seun.send(await seun.get('/s/our-customers'), '/s/our-customers/join', {})
  expect(joined.text).toContain('You are in.')
  expect((await seun.get('/s/our-customers/members')).text).toContain('Yusuf Demir')
  const left = await seun.send(await seun.get('/s/our-customers'), '/s/our-customers/leave', {})
  expect(left.path).toBe('/s')
})

test('somebody asks, gets a no with words, and reads it where they asked', async () => {
  const owner = await as('Amira Haddad')
  const desk = await owner.get('/desk/spaces/open-oven-days')
  expect(desk.text).toContain('sourdough is called Olav')
  const request = await owner.get(
    desk.links.find((link) => link.href.includes('/requests/'))?.href ?? '',
  )
  const wordless = await owner.send(request, /requests/, { answer: 'not-now' })
  expect([wordless.status, wordless.title]).toEqual([422, expect.stringMatching(/^Error: /)])
  expect(wordless.text).toContain('Write a sentence for the person')
  const answered = await owner.send(request, /requests/, {
    answer: 'not-now',
    words: 'The oven rests until June.',
  })
  expect(answered.text).toContain('Answered.')
  expect((await (await as('Ingrid Solheim')).get('/me/notifications')).text).toContain(
    'was answered: not now',
  )
  expect((await (await as('Ingrid Solheim')).get('/s/open-oven-days')).text).toContain(
    'The oven rests until June.',
  )
})

test('a link from the desk lets a neighbour into an invited space', async () => {
  const owner = await as('Amira Haddad')
  const made = await owner.send(
    await owner.get('/desk/spaces/suppliers-table'),
    '/desk/spaces/suppliers-table/links',
    { uses: '1', days: '3' },
  )
  const path = /\/s\/suppliers-table\/invitation\/[\w.-]+/.exec(made.text)?.[0] ?? ''
  expect((await (await town.browseAs()).get(path)).text).toContain('Sign in to answer')
  const yusuf = await as('Yusuf Demir')
  const inside = await yusuf.send(await yusuf.get(path), path, { answer: 'accepted' })
  expect(inside.path).toBe('/s/suppliers-table')
  expect((await (await as('Claire Dubois')).get(path)).status).toBe(404)
})

test('founding a space keeps what was typed when the address is taken [R5]', async () => {
  const owner = await as('Amira Haddad')
  const typed = {
    slug: 'staff-room',
    name: 'Zweite Stube',
    about: 'Noch ein Raum',
    kind: 'staff',
    signUp: 'none',
    locale: 'de',
  }
  const page = await owner.get('/desk/spaces/new')
  const again = await owner.send(page, '/desk/spaces/new', typed)
  expect(again.status).toBe(422)
  expect(again.forms.find((form) => form.action === '/desk/spaces/new')?.fields).toMatchObject(
    typed,
  )
  const founded = await owner.send(page, '/desk/spaces/new', { ...typed, slug: 'zweite-stube' })
  expect(founded.path).toBe('/desk/spaces/zweite-stube')
  const changed = await owner.send(founded, '/desk/spaces/zweite-stube/change', { name: 'Stube 2' })
  expect(changed.text).toContain('Stube 2')
  const closed = await owner.send(changed, '/desk/spaces/zweite-stube/close', {})
  expect(closed.text).toContain('The space is closed')
})

test('the approach to a community is set on its page and shown on its spaces [R5]', async () => {
  const owner = await as('Amira Haddad')
  const page = await owner.get('/desk/spaces/approaches/online')
  const wrong = await owner.send(page, '/desk/spaces/approaches/online', {
    tone: 'Bright',
    channel: 'space',
    cadence: 'weekly',
    answerHours: 'soon',
  })
  expect(wrong.status).toBe(422)
  await owner.send(page, '/desk/spaces/approaches/online', {
    tone: 'Bright',
    channel: 'space',
    cadence: 'weekly',
    answerHours: '6',
  })
  expect((await (await town.browseAs()).get('/s/around-the-oven')).text).toContain('within 6 hours')
})

test('every page stands in German and in the made-up language, with at most five queries of its own', async () => {
  const owner = await as('Amira Haddad')
  const paths = [
    '/s',
    '/s/around-the-oven',
    '/s/around-the-oven/members',
    '/desk/spaces',
    '/desk/spaces/new',
    '/desk/spaces/around-the-oven',
    '/desk/spaces/approaches/customers',
  ]
  for (const locale of ['de', 'xx', 'en']) {
    await owner.get(`/-/language/${locale}?then=/s`)
    for (const path of paths) {
      const page = await owner.get(path)
      expect([path, page.status]).toEqual([path, 200])
      expect(
        Number(/queries;desc="(\d+)"/.exec(page.headers.get('server-timing') ?? '')?.[1]),
      ).toBeLessThanOrEqual(6)
      const ids = [...page.html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    }
  }
})

test('a space known only by its id leads to its page', async () => {
  const { rows } = await town.app.database.owner.query(
    `select id from spaces where slug = 'staff-room'`,
  )
  const path = `/s/by-id/${(rows[0] as { id: string }).id}`
  expect((await (await as('Tomasz Nowak')).get(path)).path).toBe('/s/staff-room')
  expect((await (await as('Maria Rossi')).get(path)).status).toBe(404)
})
