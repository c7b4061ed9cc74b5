import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { NamedClient } from '../../kernel/data/named-client.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { lettersTo, linkFor } from '../../testing/letters.ts'
import { hashPassword, worked } from './password.ts'

let town: Town
let shop: Shop
let hash: string
const password = 'four grey cats asleep'
beforeAll(async () => {
  town = await openTown()
  hash = await hashPassword(password)
})
afterAll(() => town.close())

async function withJonas() {
  shop = await town.found()
  const jonas = await shop.add('Jonas Weber', { email: 'jonas@bramble.example' })
  await town.app.database.owner.query('select 1')
  await town.app.database.within('writes', shop.business.id, async ({ client }) => {
    await client.query('insert into passwords (person, hash, set_at) values ($1, $2, $3)', [
      jonas,
      hash,
      town.clock.now(),
    ])
  })
  return jonas
}

test('[ASVS 7.2.1] [ASVS 7.2.2] [ASVS 7.4.1] a person signs in with address and password, however the address is spelt, and out again [R13]', async () => {
  await withJonas()
  const browser = await shop.browse()
  const page = await browser.get('/sign-in?then=/me')
  const inside = await browser.send(page, '/sign-in', {
    email: ' JONAS@bramble.example ',
    password,
  })
  expect([inside.status, inside.path]).toEqual([200, '/me'])
  expect(inside.text).toContain('Jonas Weber')
  await browser.send(inside, '/sign-out', {})
  expect((await browser.get('/me')).path).toMatch(/^\/sign-in\?then=/)
})

test('[ASVS 6.3.8] a wrong password, an unknown address and an account without password are told alike and cost alike [R13]', async () => {
  await withJonas()
  await shop.add('Lena Fischer', { email: 'lena@bramble.example' })
  const seen = []
  for (const email of ['jonas@bramble.example', 'lena@bramble.example', 'nobody@bramble.example']) {
    const browser = await shop.browse()
    const form = await browser.get('/sign-in')
    const before = worked.hashes
    const sent = vi.spyOn(NamedClient.prototype, 'query')
    const page = await browser.send(form, '/sign-in', { email, password: 'not the password' })
    const queries = sent.mock.calls.map(([text]) => JSON.stringify(text).slice(0, 60))
    sent.mockRestore()
    expect(page.text).toContain('do not fit together')
    expect(page.html).toContain(email)
    seen.push({ status: page.status, hashes: worked.hashes - before, queries, text: page.text })
  }
  expect(seen[0]).toMatchObject({ status: 422, hashes: 1 })
  expect(seen[1]).toEqual(seen[0])
  expect(seen[2]).toEqual(seen[0])
})

test('[ASVS 6.3.1] [ASVS 6.3.5] guessing gets slower, the person is told by letter, a known device and the letter still let them in [R13]', async () => {
  await withJonas()
  const known = await shop.browse()
  await known.send(await known.get('/sign-in'), '/sign-in', {
    email: 'jonas@bramble.example',
    password,
  })
  await known.post('/sign-out', {})
  const stranger = await shop.browse()
  const guess = (word: string) =>
    stranger.post('/sign-in', { email: 'jonas@bramble.example', password: word })
  for (let n = 0; n < 5; n++) expect((await guess(`guess number ${n}`)).status).toBe(422)
  expect((await guess(password)).status).toBe(429)
  town.clock.advance(6_000)
  expect((await guess('still guessing')).status).toBe(422)
  expect((await guess(password)).status).toBe(429)

  const inside = await known.send(await known.get('/sign-in'), '/sign-in', {
    email: 'jonas@bramble.example',
    password,
  })
  expect(inside.status).toBe(200)
  expect(known.cookies.has('evenhand-session')).toBe(true)
  const [letter] = await lettersTo(town, shop, 'jonas@bramble.example')
  expect(letter?.subject).toContain('trying passwords')

  await stranger.send(await stranger.get('/sign-in/forgotten'), '/sign-in/forgotten', {
    email: 'jonas@bramble.example',
  })
  const link = await stranger.get(await linkFor(town, shop, 'jonas@bramble.example'))
  const entered = await stranger.send(link, '/sign-in/link', {})
  expect([entered.status, stranger.cookies.has('evenhand-session')]).toEqual([200, true])
})

test('a network full of failures makes strangers in it wait a little, and no device that was here before [R13]', async () => {
  await withJonas()
  const known = await shop.browse()
  await known.send(await known.get('/sign-in'), '/sign-in', {
    email: 'jonas@bramble.example',
    password,
  })
  await known.post('/sign-out', {})
  const stranger = await shop.browse()
  const guess = (n: number) =>
    stranger.post('/sign-in', { email: `nobody${n}@example.org`, password: 'guess' })
  await guess(1)
  await town.app.database.within('writes', shop.business.id, ({ client }) =>
    client.query('update sign_in_tries set failures = 49'),
  )
  expect((await guess(2)).status).toBe(422)
  expect(
    (await stranger.post('/sign-in', { email: 'jonas@bramble.example', password })).status,
  ).toBe(429)
  expect(
    (
      await known.send(await known.get('/sign-in'), '/sign-in', {
        email: 'jonas@bramble.example',
        password,
      })
    ).status,
  ).toBe(200)
  town.clock.advance(61_000)
  expect(
    (await stranger.post('/sign-in', { email: 'jonas@bramble.example', password })).status,
  ).toBe(200)
})

test('[ASVS 6.6.2] [ASVS 6.6.3] a link from a letter works once, not after its time, not for another business and not when altered [R13]', async () => {
  await withJonas()
  const ask = async () => {
    const browser = await shop.browse()
    const sent = await browser.send(
      await browser.get('/sign-in/forgotten?then=/me'),
      '/sign-in/forgotten',
      { email: 'jonas@bramble.example' },
    )
    expect(sent.title).toContain('Look into your mail')
    return { browser, path: await linkFor(town, shop, 'jonas@bramble.example') }
  }
  const first = await ask()
  const page = await first.browser.get(first.path)
  expect((await first.browser.send(page, '/sign-in/link', {})).path).toBe('/me')
  const again = await shop.browse()
  expect((await again.get(first.path)).text).toContain('no longer works')
  expect((await again.send(page, '/sign-in/link', {})).status).toBe(409)

  const late = await ask()
  const open = await late.browser.get(late.path)
  town.clock.advance(21 * 60_000)
  expect((await late.browser.send(open, '/sign-in/link', {})).status).toBe(409)

  const other = await town.found('Elsewhere')
  const fresh = await ask()
  expect((await (await other.browse()).get(fresh.path)).text).toContain('no longer works')
  expect((await (await shop.browse()).get(`${fresh.path.slice(0, -3)}abc`)).text).toContain(
    'no longer works',
  )
})

test('asking for a link is answered alike for known and unknown addresses, with the same work [R13]', async () => {
  await withJonas()
  const asked = []
  for (const email of ['jonas@bramble.example', 'nobody@bramble.example']) {
    const browser = await shop.browse()
    const form = await browser.get('/sign-in/forgotten')
    const before = await counts()
    const sent = vi.spyOn(NamedClient.prototype, 'query')
    const page = await browser.send(form, '/sign-in/forgotten', { email })
    const queries = sent.mock.calls.length
    sent.mockRestore()
    asked.push({
      status: page.status,
      path: page.path,
      text: page.text,
      queries,
      rows: (await counts()).map((count, n) => count - (before[n] ?? 0)),
    })
  }
  expect(asked[1]).toEqual(asked[0])
  expect(await lettersTo(town, shop, 'nobody@bramble.example')).toEqual([])
  expect(await lettersTo(town, shop, 'jonas@bramble.example')).toHaveLength(1)
})

test('[ASVS 7.5.1] what matters asks for a fresh proof after ten minutes and then goes on [R13]', async () => {
  await withJonas()
  const browser = await shop.browse()
  await browser.send(await browser.get('/sign-in'), '/sign-in', {
    email: 'jonas@bramble.example',
    password,
  })
  town.clock.advance(11 * 60_000)
  const again = await browser.get('/me/password')
  expect(again.path).toMatch(/^\/sign-in\/again/)
  expect((await browser.send(again, '/sign-in/again', { password: 'wrong one here' })).status).toBe(
    422,
  )
  const back = await browser.send(again, '/sign-in/again', { password })
  expect(back.path).toBe('/me/password')
})

test('[ASVS 7.4.3] [ASVS 6.2.2] [ASVS 6.3.7] changing the password ends every other session and says so by letter [R13]', async () => {
  await withJonas()
  const enter = async () => {
    const browser = await shop.browse()
    await browser.send(await browser.get('/sign-in'), '/sign-in', {
      email: 'jonas@bramble.example',
      password,
    })
    return browser
  }
  const here = await enter()
  const there = await enter()
  const form = await here.get('/me/password')
  for (const [poor, why] of [
    ['short', 'at least 10'],
    ['Jonas Weber 1', 'tried first'],
    ['Passw0rd!!!!', 'tried first'],
  ] as const) {
    const refused = await here.send(form, '/me/password', { password: poor })
    expect([refused.status, refused.text.includes(why)]).toEqual([422, true])
  }
  const done = await here.send(form, '/me/password', { password: 'nine warm loaves waiting' })
  expect(done.text).toContain('1 other session has ended')
  expect((await there.get('/me')).path).toMatch(/^\/sign-in/)
  expect((await here.get('/me')).status).toBe(200)
  expect((await lettersTo(town, shop, 'jonas@bramble.example')).at(-1)?.text).toContain(
    'password was set or changed',
  )
})

test('[ASVS 7.5.2] sessions are listed with the browser in words; one can be ended, and nobody ends another person’s [R13]', async () => {
  const jonas = await withJonas()
  const firefox = {
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  }
  const browser = await shop.browse()
  await browser.post('/sign-in', { email: 'jonas@bramble.example', password }, firefox)
  const other = await shop.browse(jonas)
  const list = await other.get('/me/sessions')
  expect(list.text).toContain('Firefox, Linux')
  const theirs = list.forms
    .filter((one) => one.action === '/me/sessions/end')
    .map((one) => one.fields['session'] ?? '')
  expect(theirs).toHaveLength(2)
  const stranger = await shop.browse(await shop.add('Somebody'))
  expect((await stranger.post('/me/sessions/end', { session: theirs[0] ?? '' })).status).toBe(404)
  expect((await other.post('/me/sessions/end-others', {})).text).toContain(
    '1 other session has ended',
  )
  expect((await browser.get('/me')).path).toMatch(/^\/sign-in/)
})

test('[ASVS 3.7.2] after a sign-in people go only to this site', async () => {
  await withJonas()
  for (const then of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
  ]) {
    const browser = await shop.browse()
    const page = await browser.post('/sign-in', { email: 'jonas@bramble.example', password, then })
    expect(page.path).toBe('/')
  }
})

async function counts(): Promise<number[]> {
  const rows = await town.app.database.owner.query(
    `select (select count(*) from outbox) as outbox, (select count(*) from audit) as audit, (select count(*) from links) as links`,
  )
  return Object.values(rows.rows[0] as Record<string, string>).map(Number)
}
