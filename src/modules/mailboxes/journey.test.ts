// Connecting a mailbox through real pages, without a script, in two languages.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
})

test('whoever runs the business connects a mailbox, sees what is wrong and how to mend it, pauses and changes it', async () => {
  const web = await shop.browse(shop.owner)
  const empty = await web.get('/desk/mailboxes')
  expect(empty.text).toContain('No mailbox is connected yet.')
  expect(empty.links.map(({ href }) => href)).toContain('/desk/mailboxes/new')
  const first = await web.get('/desk/mailboxes/new')
  expect(first.forms.some(({ method }) => method === 'get')).toBe(true)
  const guessed = await web.get('/desk/mailboxes/new?address=hello%40gmail.com')
  const form = guessed.forms.find(({ action }) => action === '/desk/mailboxes/new')
  expect(form?.fields).toMatchObject({ imap_host: 'imap.gmail.com', smtp_port: '465' })
  const refused = await web.send(guessed, '/desk/mailboxes/new', { imap_host: 'not a host' })
  expect(refused.text).toContain('Name a server, for example imap.example.org')
  expect(refused.html).toContain('value="not a host"')
  const fields = { imap_host: '127.0.0.1', imap_port: '1', smtp_host: '127.0.0.1', smtp_port: '1' }
  const noWord = await web.send(guessed, '/desk/mailboxes/new', fields)
  expect(noWord.text).toContain('Type the password of the mailbox.')
  const added = await web.send(guessed, '/desk/mailboxes/new', {
    ...fields,
    password: 'a secret word',
  })
  expect(added.path).toMatch(/^\/desk\/mailboxes\/[0-9a-f-]{36}$/)
  expect(added.text).toContain('The mailbox is connected.')
  const tried = await web.send(added, /\/try$/, {})
  expect(tried.text).toContain('Mail cannot be read just now')
  expect(tried.text).toContain('Reading is mostly at port 993')
  expect((await web.get('/desk')).text).toContain(
    'The mailbox hello@gmail.com cannot be used just now',
  )
  const change = await web.get(`${added.path}/change`)
  expect(change.html).not.toContain('a secret word')
  const changed = await web.send(change, /\/change$/, { name: 'The bakery' })
  expect(changed.text).toContain('The changes hold from now on.')
  const paused = await web.send(changed, /\/pause$/, {})
  expect(paused.text).toContain('The mailbox is paused.')
  expect((await web.send(paused, /\/resume$/, {})).text).toContain('The mailbox is used again.')
  const again = await web.send(guessed, '/desk/mailboxes/new', { ...fields, password: 'x' })
  expect(again.text).toContain('connected already')
})

test('dasselbe auf Deutsch', async () => {
  const web = await shop.browse(shop.owner)
  await web.get('/-/language/de?then=%2F')
  expect((await web.get('/desk/mailboxes')).text).toContain('Noch ist kein Postfach verbunden.')
  const page = await web.get('/desk/mailboxes/new?address=hallo%40gmx.de')
  expect(page.text).toContain('Die Server dieses Anbieters sind bekannt')
  const added = await web.send(page, '/desk/mailboxes/new', {
    password: 'geheim',
    imap_host: 'nirgends.invalid',
    smtp_host: 'nirgends.invalid',
  })
  const tried = await web.send(added, /\/try$/, {})
  expect(tried.text).toContain('Einen Server dieses Namens gibt es nicht.')
})

test('an agent sees how mailboxes are doing and changes nothing; for a customer there is nothing', async () => {
  const agent = await shop.browse(await shop.add('Jonas Weber', { hats: ['agent'] }))
  const seen = await agent.get('/desk/mailboxes')
  expect(seen.status).toBe(200)
  expect(seen.links.map(({ href }) => href)).not.toContain('/desk/mailboxes/new')
  expect((await agent.get('/desk/mailboxes/new')).status).toBe(403)
  const customer = await shop.browse(await shop.add('Maria Rossi', { communities: ['customers'] }))
  expect((await customer.get('/desk/mailboxes')).status).toBe(403)
})
