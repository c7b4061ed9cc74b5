import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { addPerson } from './add-person.ts'
import { erasePerson } from './erase-person.ts'
import { giveHat } from './give-hat.ts'
import { noteEncounter } from './note-encounter.ts'
import { seePeople } from './see-people.ts'
import { seePerson } from './see-person.ts'
import { takeHat } from './take-hat.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
})

test('[R1] the owner adds a customer, who may belong to several communities at once', async () => {
  const owner = await shop.as(shop.owner)
  const { person } = await owner.perform(addPerson, {
    name: 'Jonas Weber',
    email: 'Jonas@example.org',
    communities: ['customers', 'neighbours'],
  })
  expect((await shop.as(person)).actor.communities.toSorted()).toEqual(['customers', 'neighbours'])
})

test('an address is known only once, however it is spelt', async () => {
  const owner = await shop.as(shop.owner)
  await owner.perform(addPerson, { name: 'Maria', email: 'maria@example.org' })
  await expect(
    owner.perform(addPerson, { name: 'Maria again', email: 'MARIA@example.org' }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('a visitor may not add anybody, a customer may not read the register', async () => {
  await expect(shop.visitor.perform(addPerson, { name: 'X' })).rejects.toMatchObject({
    kind: 'refused',
    remedy: 'sign-in',
  })
  const maria = await shop.as(await shop.add('Maria', { communities: ['customers'] }))
  await expect(maria.perform(seePeople, {})).rejects.toMatchObject({ kind: 'refused' })
})

test('another business sees none of them', async () => {
  const other = await town.found('Elsewhere')
  const person = await shop.add('Somebody of ours')
  await expect(other.as(person)).rejects.toMatchObject({ kind: 'missing' })
  await expect((await other.as(other.owner)).perform(seePerson, { person })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('an administrator gives roles to others, never to themselves', async () => {
  const administrator = await shop.as(await shop.add('Lena', { hats: ['administrator'] }))
  const jonas = await shop.add('Jonas')
  await administrator.perform(giveHat, { person: jonas, hat: 'moderator' })
  await expect(
    administrator.perform(giveHat, { person: administrator.actor.person, hat: 'owner' }),
  ).rejects.toMatchObject({ say: { key: 'people.no.own-hat' } })
})

test('the last owner keeps their hat, and is not erased', async () => {
  const owner = await shop.as(shop.owner)
  const { hats } = await owner.perform(seePerson, { person: shop.owner })
  await expect(owner.perform(takeHat, { grant: hats[0]?.id })).rejects.toMatchObject({
    say: { key: 'people.last-owner' },
  })
  await expect(
    owner.perform(erasePerson, { person: shop.owner, sure: 'yes' }),
  ).rejects.toMatchObject({ say: { key: 'people.last-owner' } })
})

test('[R6] what passed between us is noted with channel and value', async () => {
  const lena = await shop.as(await shop.add('Lena', { hats: ['agent'] }))
  const person = await shop.add('Yusuf')
  await lena.perform(noteEncounter, {
    person,
    channel: 'shop',
    value: 'honesty',
    words: 'Brought back a loaf.',
  })
  expect((await lena.perform(seePerson, { person })).encounters).toMatchObject([
    { channel: 'shop', value: 'honesty', by: 'Lena' },
  ])
})

test('[R12] what is held about a person stands on one page, for them and for whoever runs the business, and nobody else', async () => {
  const id = await shop.add('Claire Dubois', {
    email: 'claire@example.org',
    communities: ['customers'],
  })
  const claire = await shop.browse(id)
  const own = await claire.get(`/people/${id}/data`)
  expect(own.path).toBe('/me/privacy/data')
  expect((await claire.get('/me/privacy/data?table=people')).text).toContain('claire@example.org')
  expect((await claire.get(`/people/${id}/data.json`)).html).toContain('claire@example.org')
  const page = await claire.get(`/people/${id}/erase`)
  expect(page.text).toContain('would go')
  const unsure = await claire.send(page, `/people/${id}/erase`, {})
  expect([unsure.status, unsure.text]).toEqual([422, expect.stringContaining('Tick this')])

  const owner = await shop.browse(shop.owner)
  const seen = await owner.get(`/people/${id}/data`)
  expect(seen.path).toBe(`/desk/privacy/people/${id}/data`)
  expect(seen.text).toContain('Everything held about Claire Dubois')
  expect((await owner.get(`${seen.path}?table=people`)).text).toContain('claire@example.org')
  expect((await owner.get(`${seen.path}.json`)).html).toContain('claire@example.org')
  expect((await owner.get(`/people/${id}/erase`)).text).toContain('Claire Dubois')

  const maria = await shop.browse(await shop.add('Maria'))
  for (const path of [`/people/${id}/data`, `/people/${id}/erase`, seen.path, `${seen.path}.json`])
    expect((await maria.get(path)).status, path).toBe(403)
})

test('[R12] erasing leaves no mark of the person in any table, the audit included', async () => {
  const id = await shop.add('Wilhelmina Unverwechselbar', {
    email: 'wilhelmina@unverwechselbar.example',
    communities: ['customers'],
    hats: ['moderator'],
  })
  const owner = await shop.as(shop.owner)
  await owner.perform(noteEncounter, {
    person: id,
    channel: 'talk',
    words: 'Frau Unverwechselbar kam vorbei.',
  })
  const { erased } = await owner.perform(erasePerson, { person: id, sure: 'yes' })
  expect(erased.map((one) => one.table)).toEqual(
    expect.arrayContaining(['people', 'memberships', 'hats', 'encounters', 'audit']),
  )
  const tables = await town.app.database.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  for (const { name } of tables.rows) {
    const rows = await town.app.database.owner.query<{ row: string }>(
      `select to_jsonb(t)::text as row from "${name}" t`,
    )
    for (const { row } of rows.rows)
      expect(row.toLowerCase(), name).not.toContain('unverwechselbar')
  }
  const linked = await town.app.database.owner.query(
    'select 1 from audit where actor = $1 or about = $1',
    [id],
  )
  expect(linked.rowCount).toBe(0)
})

test('the register can be used without script: add, correct, search', async () => {
  const browser = await shop.browse(shop.owner)
  const form = await browser.get('/desk/people/add')
  const wrong = await browser.send(form, '/desk/people/add', {
    name: 'Zoë',
    email: 'not an address',
    communities: 'customers',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.title).toMatch(/^Error: /)
  expect(wrong.forms.find((one) => one.action === '/desk/people/add')?.fields).toMatchObject({
    name: 'Zoë',
    email: 'not an address',
  })
  const added = await browser.send(wrong, '/desk/people/add', {
    email: 'zoe@example.org',
    communities: 'customers',
  })
  expect(added.text).toContain('Added to the register.')
  expect((await browser.get('/desk/people?words=zo%C3%AB')).text).toContain('zoe@example.org')
})

test('pressing the button twice adds one person', async () => {
  const browser = await shop.browse(shop.owner)
  const form = await browser.get('/desk/people/add')
  const fields = { name: 'Only Once', communities: 'customers' }
  await browser.send(form, '/desk/people/add', fields)
  await browser.send(form, '/desk/people/add', fields)
  const { total } = await (await shop.as(shop.owner)).perform(seePeople, { words: 'Only Once' })
  expect(total).toBe(1)
})
