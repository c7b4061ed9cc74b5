import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPost } from '#kernel/mail'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { choose } from './choose.ts'
import { notify } from './notify.ts'
import { read } from './read.ts'
import { seeInbox } from './see-inbox.ts'
import { startSmtp } from '../../testing/smtp.ts'
import { sendDigests } from './send-digests.ts'
import { stopMail } from './stop-mail.ts'

let town: Town
let shop: Shop
let maria: string
let smtp: Awaited<ReturnType<typeof startSmtp>>
beforeAll(async () => {
  town = await openTown()
  smtp = await startSmtp()
  openPost({ smtp: smtp.url, mailFrom: 'post@bramble.example' })
})
afterAll(async () => {
  await town.close()
  await smtp.stop()
})
beforeEach(async () => {
  town.clock.set('2026-06-01T09:00:00Z')
  await town.app.settle()
  smtp.received.length = 0
  shop = await town.found()
  maria = await shop.add('Maria Rossi', { communities: ['customers'], email: 'maria@example.org' })
})

let things = 0
const thing = () => `018f3c1e-0000-7000-8000-${String(++things).padStart(12, '0')}`
const tell = (more: object = {}) =>
  shop.system.perform(notify, {
    person: maria,
    about: { kind: 'post', id: thing() },
    key: 'notifications.welcome',
    values: { business: 'Rye' },
    link: '/s/bread/1',
    ...more,
  })
const inbox = async () => (await shop.as(maria)).perform(seeInbox, {})
const choosing = async (fields: object) => (await shop.as(maria)).perform(choose, fields)

test('what is for information waits for the morning and comes in one letter, once', async () => {
  await tell()
  await tell()
  await shop.system.perform(sendDigests, {})
  await town.app.settle()
  expect(smtp.received).toHaveLength(0)
  town.clock.set('2026-06-02T04:59:00Z')
  expect(await shop.system.perform(sendDigests, {})).toEqual({ letters: 0 })
  town.clock.set('2026-06-02T05:05:00Z')
  expect(await shop.system.perform(sendDigests, {})).toEqual({ letters: 1 })
  expect(await shop.system.perform(sendDigests, {})).toEqual({ letters: 0 })
  await town.app.settle()
  expect(smtp.received).toHaveLength(1)
  expect(smtp.received[0]?.header('Subject')).toContain('2 new things')
  expect(smtp.received[0]?.text).toContain(`/s/bread/1`)
})

test('what was read before the morning is not mailed', async () => {
  await tell()
  const { rest } = await inbox()
  await (await shop.as(maria)).perform(read, { id: rest[0]?.id })
  town.clock.set('2026-06-02T06:00:00Z')
  expect(await shop.system.perform(sendDigests, {})).toEqual({ letters: 0 })
})

test('what has a deadline comes at once and stands under what needs you', async () => {
  await tell({ urgent: true })
  await town.app.settle()
  expect(smtp.received).toHaveLength(1)
  const { needs, rest } = await inbox()
  expect([needs.length, rest.length]).toEqual([1, 0])
})

test('what has a deadline can be kept out of the mail but not out of sight', async () => {
  await choosing({ others: 'off', 'kind:notifications.welcome': 'off' })
  await tell({ urgent: true })
  expect(await tell()).toEqual({ told: 0 })
  await town.app.settle()
  expect(smtp.received).toHaveLength(0)
  expect((await inbox()).needs).toHaveLength(1)
})

test.each([
  ['mail', 1, 1],
  ['digest', 1, 0],
  ['in-app', 1, 0],
  ['off', 0, 0],
])('a person who chose %s gets %i here and %i by mail at once', async (channel, here, mailed) => {
  await choosing({ 'kind:notifications.welcome': channel })
  await tell()
  await town.app.settle()
  expect((await inbox()).rest).toHaveLength(here)
  expect(smtp.received).toHaveLength(mailed)
})

test('nobody is told twice of one thing they have not read', async () => {
  const about = { kind: 'post', id: thing() }
  expect(await tell({ about })).toEqual({ told: 1 })
  expect(await tell({ about })).toEqual({ told: 0 })
})

test('the mail is in the language of the person, with the thing, the link, the reason and the stop', async () => {
  await town.app.database.owner.query(`update people set locale = 'de' where id = $1`, [maria])
  await tell({ urgent: true })
  await town.app.settle()
  const [letter] = smtp.received
  expect(letter?.header('Subject')).toBe(
    'Rye teilt Ihnen hier mit, was Sie betrifft. Wählen Sie, wie.',
  )
  for (const part of [/\/s\/bread\/1\r\n/, /Sie bekommen dies, weil/, /notifications\/stop\//])
    expect(letter?.text).toMatch(part)
})

test('the stop link shows first, acts on one press without signing in, and is nobody else’s', async () => {
  await tell({ urgent: true })
  await town.app.settle()
  const link = /notifications\/stop\/\S+/.exec(smtp.received[0]?.text ?? '')?.[0] ?? ''
  const stranger = await shop.browse()
  const page = await stranger.get(`/${link}`)
  expect(page.title).toContain('Stop e-mails of this kind?')
  expect(page.text).not.toContain('Maria')
  await tell({ urgent: true })
  await town.app.settle()
  expect(smtp.received).toHaveLength(2)
  const done = await stranger.send(page, `/${link}`, {})
  expect(done.title).toContain('stopped')
  await tell({ urgent: true })
  await town.app.settle()
  expect(smtp.received).toHaveLength(2)
  expect((await inbox()).needs).toHaveLength(3)
  expect((await stranger.get(`/${link}x`)).status).toBe(404)
})

test('a mail program can stop by itself, as the header promises', async () => {
  await choosing({ 'kind:notifications.welcome': 'mail' })
  await tell()
  await town.app.settle()
  const stop = /<([^>]+)>/.exec(smtp.received[0]?.header('List-Unsubscribe') ?? '')?.[1] ?? ''
  const { pathname } = new URL(stop)
  const response = await town.site(
    new Request(`http://${String(shop.business.host)}${pathname}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    }),
  )
  expect(response.status).toBe(303)
  await tell()
  await town.app.settle()
  expect(smtp.received).toHaveLength(1)
})

test('a key made for another business stops nothing', async () => {
  await tell({ urgent: true })
  await town.app.settle()
  const key = /stop\/(\S+)/.exec(smtp.received[0]?.text ?? '')?.[1] ?? ''
  const other = await town.found('Other bakery')
  await expect(other.visitor.perform(stopMail, { key })).rejects.toMatchObject({ kind: 'missing' })
})

test('the inbox works without script: open, mark, mark all, stop a kind', async () => {
  await tell()
  await tell()
  await tell({ urgent: true })
  const browser = await shop.browse(maria)
  const page = await browser.get('/me/notifications')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Needs you')
  expect(page.forms.length).toBeGreaterThan(3)
  const marked = await browser.send(page, /\/read$/, {})
  expect(marked.text).toContain('Marked as read.')
  const all = await browser.send(
    await browser.get('/me/notifications'),
    '/me/notifications/read',
    {},
  )
  expect(all.text).toContain('marked as read')
  expect((await browser.get('/me/notifications/settings')).text).toContain('How you are told')
  const stopped = await browser.post('/me/notifications/settings', {
    'kind:notifications.welcome': 'off',
  })
  expect(stopped.text).toContain('Saved')
  const open = page.links.find((link) => link.href.endsWith('/open'))
  expect((await browser.get(open?.href ?? '')).path).toBe('/s/bread/1')
})

test('a choice nobody offers is told at its field; a stranger’s notification is not there', async () => {
  const browser = await shop.browse(maria)
  expect(
    (await browser.post('/me/notifications/settings', { 'kind:notifications.welcome': 'pigeon' }))
      .status,
  ).toBe(422)
  expect((await browser.post('/me/notifications/settings', { others: 'pigeon' })).status).toBe(422)
  await tell()
  const { rest } = await inbox()
  const yusuf = await shop.browse(await shop.add('Yusuf Demir'))
  expect((await yusuf.get(`/me/notifications/${String(rest[0]?.id)}/open`)).status).toBe(404)
  expect((await (await shop.browse()).get('/me/notifications')).path).toContain('/sign-in')
})

test('an erased person is told nothing, and a link may not leave the site', async () => {
  await expect(tell({ link: '//evil.example' })).rejects.toMatchObject({ kind: 'invalid' })
  await town.app.database.owner.query('update people set erased_at = now() where id = $1', [maria])
  await expect(tell()).rejects.toMatchObject({ kind: 'missing' })
})

test('the links in a letter lead to us, whatever address a browser claimed', async () => {
  await shop.system.perform(
    notify,
    {
      person: maria,
      about: { kind: 'post', id: thing() },
      key: 'notifications.welcome',
      values: { business: 'Rye' },
      link: '/s/bread/1',
      urgent: true,
    },
    { origin: 'https://evil.example' },
  )
  await town.app.settle()
  expect(smtp.received[0]?.raw).not.toContain('evil')
  expect(smtp.received[0]?.text).toMatch(
    new RegExp(`http://${String(shop.business.host)}(:0)?/s/bread/1\\r\\n`),
  )
})

test('while no letter can leave, news gathers, and comes in one letter afterwards', async () => {
  openPost({ smtp: undefined, mailFrom: undefined })
  await tell()
  town.clock.set('2026-06-02T06:00:00Z')
  expect(await shop.system.perform(sendDigests, {})).toEqual({ letters: 0 })
  await tell()
  town.clock.set('2026-06-03T06:00:00Z')
  openPost({ smtp: smtp.url, mailFrom: 'post@bramble.example' })
  expect(await shop.system.perform(sendDigests, {})).toEqual({ letters: 1 })
  await town.app.settle()
  expect(smtp.received[0]?.header('Subject')).toContain('2 new things')
})
