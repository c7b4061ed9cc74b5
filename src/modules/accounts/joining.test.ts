import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { NamedClient } from '../../kernel/data/named-client.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { foundSpace } from '#spaces'
import { invite } from './invite.ts'
import { lettersTo, linkFor } from '../../testing/letters.ts'
import { worked } from './password.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

async function open(signUp: 'open' | 'invitation' | 'none') {
  shop = await town.found()
  await town.app.database.within('writes', shop.business.id, async ({ client }) => {
    await client.query(
      'insert into sign_in_settings (sign_up, confirm_first, changed_at) values ($1, false, now())',
      [signUp],
    )
  })
}
const form = {
  name: 'Maria Rossi',
  email: 'maria@example.org',
  password: 'nine warm loaves waiting',
}

test('somebody opens an account: the letter confirms the address, and they are in [R13]', async () => {
  await open('open')
  const browser = await shop.browse()
  const sent = await browser.send(await browser.get('/sign-up'), '/sign-up', form)
  expect(sent.title).toContain('Look into your mail')
  const link = await linkFor(town, shop, 'maria@example.org')
  const inside = await browser.send(await browser.get(link), '/sign-up/confirm', {})
  expect(inside.status).toBe(200)
  expect((await browser.get('/me')).text).toContain('maria@example.org')
  expect((await browser.get(link)).text).toContain('no longer works')
  const later = await shop.browse()
  await later.send(await later.get('/sign-in'), '/sign-in', form)
  expect(later.cookies.has('evenhand-session')).toBe(true)
})

test('opening an account with a known address looks and costs the same, and tells its owner [R13]', async () => {
  await open('open')
  const seen = []
  for (const email of ['new@example.org', 'amira@bramble.example']) {
    const browser = await shop.browse()
    const page = await browser.get('/sign-up')
    const hashes = worked.hashes
    const sent = vi.spyOn(NamedClient.prototype, 'query')
    const done = await browser.send(page, '/sign-up', { ...form, email })
    seen.push({
      status: done.status,
      path: done.path,
      text: done.text,
      hashes: worked.hashes - hashes,
      queries: sent.mock.calls.length,
    })
    sent.mockRestore()
  }
  expect(seen[1]).toEqual(seen[0])
  const [letter] = await lettersTo(town, shop, 'amira@bramble.example')
  expect(letter?.subject).toContain('already')
  expect(letter?.text).not.toContain('?key=')
})

test('where accounts are opened by invitation or not at all, the form is not there and posting it is refused [R13]', async () => {
  for (const kind of ['invitation', 'none'] as const) {
    await open(kind)
    const browser = await shop.browse()
    expect((await browser.get('/sign-up')).forms.some((one) => one.action === '/sign-up')).toBe(
      false,
    )
    expect((await browser.post('/sign-up', form)).status).toBe(403)
  }
})

test('the owner invites a colleague, who joins with hats and communities [R13]', async () => {
  await open('invitation')
  const owner = await shop.browse(shop.owner)
  const page = await owner.get('/desk/invitations')
  const sent = await owner.send(page, '/desk/invitations', {
    email: 'lena@bramble.example',
    name: 'Lena Fischer',
    communities: ['employees'],
    hats: ['agent', 'moderator'],
    locale: 'de',
    message: 'Schön, dass du kommst!',
  })
  expect(sent.text).toContain('lena@bramble.example')
  const [letter] = await lettersTo(town, shop, 'lena@bramble.example')
  expect(letter?.subject).toContain('lädt Sie')
  expect(letter?.text).toContain('> Schön')
  const guest = await shop.browse()
  const join = await guest.get(await linkFor(town, shop, 'lena@bramble.example'))
  expect(join.text).toContain('Amira Haddad')
  const inside = await guest.send(join, '/join', { password: 'vier graue Katzen schlafen' })
  expect(inside.status).toBe(200)
  expect(guest.cookies.has('evenhand-session')).toBe(true)
  const people = await town.app.database.within(
    'reads',
    shop.business.id,
    async ({ client }) =>
      (
        await client.query(
          `select p.id, (select array_agg(hat order by hat) from hats where person = p.id) as hats, (select array_agg(community) from memberships where person = p.id) as communities, email_confirmed_at is not null as confirmed from people p where email_key = 'lena@bramble.example'`,
        )
      ).rows as unknown[],
  )
  expect(people).toMatchObject([
    { hats: ['agent', 'moderator'], communities: ['employees'], confirmed: true },
  ])
  expect((await (await shop.browse()).get(join.path)).text).toContain('no longer works')
})

test('[ASVS 6.4.1] an invitation that ran out or was withdrawn lets nobody in; sent again it works [R13]', async () => {
  await open('invitation')
  const owner = await shop.as(shop.owner)
  const { invitation } = await owner.perform(invite, {
    email: 'tomasz@bramble.example',
    name: 'Tomasz Nowak',
  })
  const link = await linkFor(town, shop, 'tomasz@bramble.example')
  const guest = await shop.browse()
  const page = await guest.get(link)
  town.clock.advance(15 * 86_400_000)
  expect((await guest.send(page, '/join', { name: 'Tomasz' })).status).toBe(409)
  const desk = await shop.browse(shop.owner)
  await desk.post('/desk/invitations/again', { invitation })
  expect((await guest.get(link)).forms.some((one) => one.action === '/join')).toBe(true)
  await desk.post('/desk/invitations/withdraw', { invitation })
  expect((await guest.send(page, '/join', { name: 'Tomasz' })).status).toBe(409)
})

test('an invitation to a space ends in it [R13]', async () => {
  await open('invitation')
  const owner = await shop.as(shop.owner)
  const { space } = await owner.perform(foundSpace, {
    slug: 'oven',
    name: 'The oven',
    about: 'Bakers among themselves',
    kind: 'invited',
  })
  await owner.perform(invite, { email: 'ingrid@example.org', space })
  const guest = await shop.browse()
  await guest.send(await guest.get(await linkFor(town, shop, 'ingrid@example.org')), '/join', {
    name: 'Ingrid Solheim',
  })
  const members = await town.app.database.within(
    'reads',
    shop.business.id,
    async ({ client }) =>
      (
        await client.query(
          'select p.name from space_members m join people p on p.id = m.person where m.space = $1',
          [space],
        )
      ).rows as unknown[],
  )
  expect(members).toContainEqual({ name: 'Ingrid Solheim' })
  await expect(
    (await shop.as(shop.owner)).perform(invite, { email: 'x@example.org', space: shop.owner }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('somebody who has an account already gets hats by an invitation, but no way in [R13]', async () => {
  await open('invitation')
  const owner = await shop.as(shop.owner)
  const jonas = await shop.add('Jonas Weber', { email: 'jonas@bramble.example' })
  await owner.perform(invite, { email: 'jonas@bramble.example', hats: 'moderator' })
  const guest = await shop.browse()
  const page = await guest.get(await linkFor(town, shop, 'jonas@bramble.example'))
  expect((await guest.send(page, '/join', {})).path).toBe('/sign-in')
  expect(guest.cookies.has('evenhand-session')).toBe(false)
  expect((await shop.as(jonas)).actor.hats).toEqual([{ hat: 'moderator', space: null }])
})

test('only those who run the business invite, and only an owner makes owners', async () => {
  await open('invitation')
  const member = await shop.as(await shop.add('Jonas Weber'))
  await expect(member.perform(invite, { email: 'x@example.org' })).rejects.toMatchObject({
    kind: 'refused',
  })
  const administrator = await shop.as(await shop.add('Petra Krause', { hats: ['administrator'] }))
  await expect(
    administrator.perform(invite, { email: 'x@example.org', hats: 'owner' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})
