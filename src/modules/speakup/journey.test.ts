// A reporter's way from the first page to the mailbox, without a script, and what stays behind: nothing readable.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWith, unpack, unpackGrant } from '#kernel/sealing'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { appoint, fresh, type Receiving } from './for-tests.ts'
import { seeDesk } from './see-desk.ts'
import { seeIdentity } from './see-identity.ts'
import { seeReport } from './see-report.ts'

let town: Town
let shop: Shop
let ilse: Receiving
let omar: Receiving
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  ilse = await appoint(shop, 'Ilse Brandt', { keeps: true })
  omar = await appoint(shop, 'Omar Feld')
})
afterAll(() => town.close())

const canary = 'CANARY-what-they-saw'
let receipt = ''

test('[ASVS 14.3.2] [ASVS 14.2.5] [ASVS 14.3.3] [R80] somebody speaks up, takes one recipient out, and comes back with the receipt', async () => {
  const browser = await shop.browse()
  const start = await browser.get('/speak-up')
  expect(start.status).toBe(200)
  expect(start.text).toContain('Ilse Brandt')
  const people = await browser.get('/speak-up/report')
  const form = await browser.send(people, '/speak-up/report', {
    involved: 'Mr Feld from the office',
  })
  expect(form.status).toBe(200)
  expect(form.text).toContain('Taken out, and never told')
  const done = await browser.send(form, '/speak-up/send', {
    what: `${canary}, more than once`,
    name: 'CANARY-name',
    check: 'on',
  })
  expect(done.status).toBe(200)
  receipt =
    /[0-9A-Z]{4}-[0-9A-Z]{4} (?:[0-9A-Z]{4}-){3}[0-9A-Z]{4} [0-9A-Z]{2}/.exec(done.text)?.[0] ?? ''
  expect(receipt).not.toBe('')
  expect(done.headers.get('cache-control')).toBe('no-store')
  expect([...browser.cookies.keys()]).toEqual([])

  const login = await browser.get('/speak-up/mailbox')
  const box = await browser.send(login, '/speak-up/mailbox', { receipt: receipt.toLowerCase() })
  expect(box.text).toContain(canary)
  expect(box.text).toContain('Mr Feld from the office')
  expect(box.text).not.toContain('CANARY-name')
  const more = await browser.send(box, '/speak-up/answer', { message: 'CANARY-second message' })
  expect(more.text).toContain('CANARY-second message')
})

test('a wrong receipt says the same whether the mailbox exists or not', async () => {
  const browser = await shop.browse()
  const login = await browser.get('/speak-up/mailbox')
  const slip = await browser.send(login, '/speak-up/mailbox', {
    receipt: `${receipt.slice(0, -1)}U`,
  })
  expect(slip.status).toBe(422)
  expect(slip.text).toContain('A letter or digit is wrong')
})

test('[ASVS 8.2.1] [ASVS 8.3.1] [R80] whom it is sealed to can read it, whoever was named has nothing at all', async () => {
  const reader = await shop.as(ilse.person)
  const { reports } = await reader.perform(seeDesk, {})
  expect(reports).toHaveLength(1)
  const [found] = reports
  const seen = await reader.perform(seeReport, { report: found?.id })
  const [grant] = seen.grants
  const context = { business: seen.business, report: seen.id, epoch: 1 }
  const secrets = unpackGrant(await openWith([ilse.pair.secret], grant?.sealed ?? ''), context)
  const first = seen.entries.find((one) => one.seq === 1)
  const said = unpack(await openWith(secrets, first?.sealed ?? ''), { ...context, seq: 1 })
  expect(said['what']).toContain(canary)
  expect(seen.entries.map((one) => one.channel)).toEqual(['mailbox', 'mailbox'])
  const apart = await reader.perform(seeIdentity, { report: found?.id })
  expect(apart).toMatchObject({ requests: [], grant: null, entries: [] })

  const named = await shop.as(omar.person)
  expect((await named.perform(seeDesk, {})).reports).toEqual([])
  await expect(named.perform(seeReport, { report: found?.id })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(
    fresh(await shop.as(shop.owner)).perform(seeReport, { report: found?.id }),
  ).rejects.toMatchObject({ kind: 'missing' })
})

test('a dump of the whole database has no word, no receipt and no name in it', async () => {
  const { owner } = town.app.database
  const tables = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind in ('r', 'p')
     and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  expect(tables.rows.length).toBeGreaterThan(50)
  for (const { name } of tables.rows) {
    const found = await owner.query<{ all: string | null }>(
      `select string_agg(t::text, E'\\n') as all from ${name} t`,
    )
    const text = found.rows[0]?.all ?? ''
    for (const word of ['CANARY', receipt.slice(0, 9), receipt.slice(10, 29)])
      expect(text.includes(word), `${word} in ${name}`).toBe(false)
  }
})
