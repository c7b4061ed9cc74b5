// Forms on the business's own site: plain HTML, a small script, and a server with a key that opens cases and does nothing else.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { seeCase } from './see-case.ts'
import { addForm, sendForm } from './site-forms.ts'

let town: Town
let shop: Shop
let lena: string
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
  lena = await shop.add('Lena', { hats: ['agent'], communities: ['employees'], official: true })
})

const withForm = async (track = 'question') => {
  const owner = await shop.browse(shop.owner)
  const arrange = await owner.get('/desk/cases/arrange')
  await owner.send(arrange, '/desk/cases/forms', {
    name: 'Shop',
    slug: 'shop',
    track,
    origins: 'https://shop.example',
  })
  return owner
}
const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://shop.example' }
const fileOn = (page: { links: Array<{ href: string; text: string }> }, name: string) =>
  page.links.find(({ text }) => text === name)?.href ?? expect.unreachable(`no ${name} is listed`)

test('a form on our own site is taken from the addresses it names, and from no other', async () => {
  await (
    await shop.as(shop.owner)
  ).perform(addForm, {
    name: 'Shop',
    slug: 'shop',
    track: 'question',
    origins: 'https://shop.example\nhttps://www.shop.example/',
  })
  const words = { slug: 'shop', subject: 'From the shop', text: 'Do you ship to Potsdam?' }
  const sent = await shop.visitor.perform(sendForm, { ...words, _from: 'https://www.shop.example' })
  expect((await (await shop.as(lena)).perform(seeCase, { case: sent.case })).found.channel).toBe(
    'site',
  )
  await expect(
    shop.visitor.perform(sendForm, { ...words, _from: 'https://evil.example' }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('a form on another page is taken over HTTP from where it may stand, and its script comes with its own rules', async () => {
  const owner = await withForm()
  const script = await owner.get('/f/shop/form.js')
  expect(script.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  const visitor = await shop.browse()
  const fields = { subject: 'From the shop page', text: 'Are you open on Sunday?' }
  const foreign = { 'sec-fetch-site': 'cross-site' }
  const sent = await visitor.post('/f/shop', fields, { ...foreign, origin: 'https://shop.example' })
  expect(sent.status).toBe(200)
  expect(sent.path).toMatch(/^\/c\//)
  const evil = await visitor.post('/f/shop', fields, { ...foreign, origin: 'https://evil.example' })
  expect(evil.status).toBe(409)
  const forged = await visitor.post(
    '/f/shop',
    { ...fields, _from: 'https://shop.example' },
    { ...foreign, origin: 'https://evil.example' },
  )
  expect(forged.status).toBe(409)
  const mistyped = await visitor.post(
    '/f/shop',
    { ...fields, text: '', email: 'maria' },
    { ...foreign, origin: 'https://shop.example' },
  )
  expect(mistyped.status).toBe(422)
  expect(mistyped.path).toBe('/f/shop')
  expect(mistyped.forms.find(({ action }) => action === '/f/shop')?.fields).toMatchObject({
    subject: 'From the shop page',
    email: 'maria',
  })
  const other = await visitor.post('/contact', fields, {
    ...foreign,
    origin: 'https://shop.example',
  })
  expect(other.status).toBe(403)
})

test('[R59] files come with it, under the rules of our own form, and whoever mistyped comes back to what they typed', async () => {
  await withForm('complaint')
  const visitor = await shop.browse()
  const fields = { subject: 'Broken lid', text: 'See the picture.', remedy: 'A new one.' }
  const sent = await visitor.post(
    '/f/shop',
    { ...fields, files: new File(['Order 17'], 'order.txt') },
    elsewhere,
  )
  expect(sent.status).toBe(200)
  expect((await visitor.get(fileOn(sent, 'order.txt'))).html).toContain('Order 17')
  const refused = await visitor.post(
    '/f/shop',
    { ...fields, files: new File(['MZ\u0000\u0001 run me'], 'invoice.exe') },
    elsewhere,
  )
  expect(refused.status).toBe(422)
  const form = refused.forms.find(({ action }) => action === '/f/shop')
  expect(form?.fields).toMatchObject(fields)
  const own = await visitor.get('/f/shop')
  const again = await visitor.send(own, '/f/shop', fields)
  expect(again.path).toMatch(/^\/c\//)
})

test('[R58] a server of ours brings in what was typed there, with a key that opens cases and does nothing else', async () => {
  await withForm()
  const key = async (person: string, scopes: string) => {
    const email = `${person.slice(-6)}@example.org`
    await town.app.database.owner.query(
      'update people set email = $2, email_key = $2 where id = $1',
      [person, email],
    )
    const give = town.app.registry.actions.get('accounts.give-token') ?? expect.fail()
    const given = await shop.system.perform(give, { email, scopes })
    return { authorization: `Bearer ${(given as { token: string }).token}` }
  }
  const narrow = await key(lena, 'cases.bring-in')
  const words = { subject: 'From our server', text: 'Is it open?', email: 'ana@else.example' }
  const server = await shop.browse()
  const call = (verb: string, body: object, headers: Record<string, string>) =>
    town.site(
      new Request(`http://${shop.business.host}/api/v1/cases/${verb}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
      { address: '203.0.113.9' },
    )
  const brought = await call('bring-in', { slug: 'shop', ...words }, narrow)
  expect(brought.status).toBe(200)
  const opened = (await brought.json()) as { case: string; link: string; reference: string }
  const { found } = await (await shop.as(lena)).perform(seeCase, { case: opened.case })
  expect(found).toMatchObject({ channel: 'site', email: 'ana@else.example', proven: false })
  expect(found.person).not.toBe(lena)
  expect((await server.get(`/c/${opened.link}`)).text).toContain('Is it open?')
  const withFile = await server.post(
    '/f/shop/server',
    { ...words, files: new File(['Order 18'], 'order.txt') },
    narrow,
  )
  expect((await server.get(fileOn(withFile, 'order.txt'))).html).toContain('Order 18')
  expect((await call('log-case', words, narrow)).status).toBe(403)
  expect((await call('bring-in', { slug: 'shop', ...words }, {})).status).toBe(401)
  const maria = await shop.add('Maria', { communities: ['customers'] })
  const customers = await key(maria, 'cases.bring-in')
  expect((await call('bring-in', { slug: 'shop', ...words }, customers)).status).toBe(403)
  const agent = await shop.browse(lena)
  expect((await agent.post('/f/shop/server', words)).status).toBe(403)
})
