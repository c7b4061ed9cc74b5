import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { seeWork as seeQueue } from '#kernel/jobs'
import { openPost } from '#kernel/mail'
import { notify } from '#notifications'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { startSmtp } from '../../testing/smtp.ts'
import { changeBusiness } from './change-business.ts'
import { changeContact } from './change-contact.ts'
import { codesIn, isCountry, isZone } from './choices.ts'
import { seeAboutUs } from './see-about-us.ts'
import { seeSettings } from './see-settings.ts'
import { seeWork } from './see-work.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown({ work: true })
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
})

const whole = {
  name: 'Bramble & Rye',
  countries: 'de, AT',
  locale: 'en',
  languages: ['de'],
  timeZone: 'Europe/Vienna',
  sector: 'food',
  size: '10-49',
}

test('what the business says of itself is kept, and shows on the next page', async () => {
  const owner = await shop.as(shop.owner)
  await owner.perform(changeBusiness, { ...whole, name: 'Rye & Bramble' })
  expect(await owner.perform(seeSettings, {})).toMatchObject({
    name: 'Rye & Bramble',
    countries: ['DE', 'AT'],
    languages: ['en', 'de'],
    time_zone: 'Europe/Vienna',
    sector: 'food',
  })
  town.app.businesses.forget()
  expect((await (await shop.browse()).get('/about-us')).title).toContain('About Rye & Bramble')
})

test('one business changes nothing of another', async () => {
  const other = await town.found('Other bakery')
  await (await shop.as(shop.owner)).perform(changeBusiness, { ...whole, name: 'Changed' })
  expect(await (await other.as(other.owner)).perform(seeSettings, {})).toMatchObject({
    name: 'Other bakery',
  })
})

test.each([
  ['countries', 'Germany'],
  ['countries', 'DE, XQ'],
  ['timeZone', 'Mars/Olympus'],
  ['timeZone', '+02:00'],
  ['locale', 'tlh'],
  ['languages', 'tlh'],
  ['sector', 'piracy'],
  ['size', '-1'],
  ['name', ''],
  ['name', 'x'.repeat(121)],
])('a wrong %s (%s) is told at its field and changes nothing', async (field, value) => {
  const browser = await shop.browse(shop.owner)
  const forged = { ...whole, name: 'Half changed', [field]: value }
  const page = await browser.post('/desk/settings', forged)
  expect(page.status).toBe(422)
  expect(page.html.includes(`id="f-${field}-error"`)).toBe(true)
  expect(await (await shop.as(shop.owner)).perform(seeSettings, {})).toMatchObject({
    name: 'Bramble & Rye',
  })
})

test('only who runs the business changes it', async () => {
  const lena = await shop.as(
    await shop.add('Lena Fischer', { hats: ['agent'], communities: ['employees'] }),
  )
  await expect(lena.perform(changeBusiness, whole)).rejects.toMatchObject({ kind: 'refused' })
  await expect(lena.perform(changeContact, {})).rejects.toMatchObject({ kind: 'refused' })
  await expect(lena.perform(seeWork, {})).rejects.toMatchObject({ kind: 'refused' })
  expect((await (await shop.browse()).get('/desk/settings')).path).toContain('/sign-in')
})

test('how the business is reached stands where everybody can read it, and what cannot be drawn is not', async () => {
  const browser = await shop.browse(shop.owner)
  expect((await browser.get('/about-us')).text).toContain('has not written anything')
  const done = await browser.send(
    await browser.get('/desk/settings/contact'),
    '/desk/settings/contact',
    {
      about: 'We **bake**.<script>alert(1)</script>',
      writeTo: 'hello@bramble.example',
      phone: '+49 30 5550 1234',
      address: 'Weserstraße 999\n12345 Berlin',
      imprint: '[our terms](javascript:alert(1))',
    },
  )
  expect(done.text).toContain('Saved.')
  const page = await (await shop.browse()).get('/about-us')
  expect(page.text).toContain('Weserstraße 999')
  expect(page.links.map((link) => link.href)).toEqual(
    expect.arrayContaining(['mailto:hello@bramble.example', 'tel:+493055501234']),
  )
  expect(page.html).toContain('<strong>bake</strong>')
  expect(page.html).not.toMatch(/<script>alert|href="javascript/)
  expect(page.links.some((link) => link.href === '/about-us')).toBe(true)
})

test('what was typed comes back when a telephone number or an address is none', async () => {
  const browser = await shop.browse(shop.owner)
  const page = await browser.send(
    await browser.get('/desk/settings/contact'),
    '/desk/settings/contact',
    { about: 'A long text', phone: 'call me', writeTo: 'nobody' },
  )
  expect(page.status).toBe(422)
  expect(page.html.includes('A long text')).toBe(true)
  expect(page.html.includes('call me')).toBe(true)
  expect(page.text).toContain('Enter a telephone number')
})

test('an empty form empties what was there', async () => {
  const owner = await shop.as(shop.owner)
  await owner.perform(changeContact, { about: 'We bake.', writeTo: 'hello@bramble.example' })
  await owner.perform(changeContact, {})
  expect(await shop.visitor.perform(seeAboutUs, {})).toMatchObject({
    about_html: '',
    write_to: null,
  })
})

const givenUp = async (business: string) => {
  const data = { kind: 'clock', job: 'notifications.clean', business }
  await town.app.jobs?.boss.insert('work-given-up', [{ data }])
  return (await seeQueue(business)).givenUp[0]?.id ?? ''
}

test('what was given up is seen and can be tried again, by the business it belongs to', async () => {
  const id = await givenUp(shop.business.id)
  const other = await town.found('Other bakery')
  const stranger = await other.browse(other.owner)
  expect((await stranger.get('/desk/background')).text).not.toContain('notifications.clean')
  expect((await stranger.post(`/desk/background/${id}/again`, {})).status).toBe(404)
  const browser = await shop.browse(shop.owner)
  const page = await browser.get('/desk/background')
  expect(page.text).toContain('notifications.clean')
  expect(page.text).toContain('No letter leaves this house')
  const done = await browser.send(page, `/desk/background/${id}/again`, {})
  expect(done.text).toContain('It is in the queue again.')
  expect((await browser.post(`/desk/background/${id}/again`, {})).status).toBe(404)
  await expect
    .poll(async () => JSON.stringify(await seeQueue(shop.business.id)), { timeout: 8000 })
    .toBe('{"waiting":0,"running":0,"trying":[],"givenUp":[]}')
})

test('countries and zones are those of the world', () => {
  expect(codesIn(' de;AT, de\nfr ')).toEqual(['DE', 'AT', 'FR'])
  expect(['DE', 'at', 'XQ', 'D', 'EN'].map(isCountry)).toEqual([true, false, false, false, false])
  expect(['Europe/Berlin', 'UTC', '+01:00', 'Europe/Bielefeld', ''].map(isZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('the desk says which letters cannot leave and which did not arrive', async () => {
  const browser = await shop.browse(shop.owner)
  expect((await browser.get('/desk')).text).not.toContain('letter')
  for (const state of ['waiting', 'failed', 'bounced', 'sent'])
    await town.app.database.owner.query(
      `insert into mail_letters (business, id, kind, to_name, to_email, locale, subject, secretless, state, made_at, next_at)
       values ($1, gen_random_uuid(), 'accounts.letter', 'Maria', 'maria@example.org', 'en', 'x', true, $2, $3, $3)`,
      [shop.business.id, state, new Date(town.clock.now().getTime() - 2 * 3_600_000)],
    )
  const { text } = await browser.get('/desk')
  expect(text).toContain('One letter cannot leave')
  expect(text).toContain('2 letters did not arrive')
})

test('a letter leaves by itself, by relay and queue, without anybody carrying it', async () => {
  const smtp = await startSmtp()
  openPost({ smtp: smtp.url, mailFrom: 'post@bramble.example' })
  const about = { kind: 'person', id: shop.owner }
  const telling = {
    key: 'notifications.welcome',
    values: { business: 'Rye' },
    link: '/',
    urgent: true,
  }
  await shop.system.perform(notify, { person: shop.owner, about, ...telling })
  await expect
    .poll(() => smtp.received.map((letter) => letter.to), { timeout: 10_000 })
    .toEqual([['amira@bramble.example']])
  openPost({ smtp: undefined, mailFrom: undefined })
  await smtp.stop()
})
