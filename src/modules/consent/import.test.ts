import { expect, test } from 'vitest'
import fc from 'fast-check'
import { action, nothing, onlySystem, z, type Acting } from '#kernel'
import { Upload } from '#kernel/web'
import { shop, town } from '../../testing/fresh-shop.ts'
import { inside } from '../../testing/inside.ts'
import { eraseNow } from '../people/erase-now.ts'
import { mayReach } from './may-reach.ts'
import { prepareImport } from './prepare-import.ts'
import { readList, together } from './read-list.ts'
import { runImport } from './run-import.ts'
import { seeImport } from './see-import.ts'
import { subscribe } from './subscribe.ts'
import { suppress } from './suppress.ts'
import { undoImport } from './undo-import.ts'

const head =
  'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LAST_CHANGED,LEID,TAGS'
const subscribed = `${head}
maria@example.org,Maria,Rossi,2,2024-05-01 08:30:00,203.0.113.7,2024-05-01 08:31:00,203.0.113.7,2024-05-01 08:31:00,1,"""bread"",""cake"""
yusuf@example.org,Yusuf,Demir,2,2024-05-02 09:00:00,,,,2024-05-02 09:00:00,2,
gone@example.org,Gone,Girl,2,2024-05-02 09:00:00,,2024-05-02 09:00:00,,2024-05-02 09:00:00,3,
claire@example.org,Claire,Dubois,2,,,,,2024-05-02 09:00:00,4,`
const unsubscribed = `${head},UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_REASON
Gone@Example.org,Gone,Girl,2,2024-05-02 09:00:00,,2024-05-02 09:00:00,,2024-06-02 09:00:00,3,,2024-06-02 09:00:00,May,too many`
const cleaned = `${head}
dead@example.org,Dead,End,1,2020-05-02 09:00:00,,2020-05-02 09:00:00,,2021-06-02 09:00:00,9,`

const file = (text: string) => new Upload('list.csv', 'text/csv', Buffer.from(text))
const words = 'Bramble & Rye may write to me about new bread once a month.'
const prepare = async (more: object = {}) =>
  (
    await (
      await shop.as(shop.owner)
    ).perform(prepareImport, {
      purpose: 'newsletter',
      source: 'Mailchimp',
      place: 'bramble.example/news',
      words,
      subscribed: file(subscribed),
      unsubscribed: file(unsubscribed),
      cleaned: file(cleaned),
      ...more,
    })
  ).import
const reach = (email: string) =>
  inside(shop, (now) => mayReach(now, { email }, 'newsletter', 'email'))

test('[R56] Mailchimp’s three files: who left is left alone, who confirmed is reached, who only opted in is not', async () => {
  const id = await prepare()
  const owner = await shop.as(shop.owner)
  expect((await owner.perform(seeImport, { import: id })).preview).toMatchObject({
    suppress: 2,
    give: 1,
    unproven: 2,
  })
  expect(await reach('maria@example.org')).toMatchObject({ why: 'never-asked' })
  await owner.perform(runImport, { import: id })
  expect(await reach('maria@example.org')).toMatchObject({ may: true })
  expect(await reach('yusuf@example.org')).toMatchObject({ why: 'no-proof' })
  expect(await reach('claire@example.org')).toMatchObject({ why: 'no-proof' })
  expect(await reach('gone@example.org')).toMatchObject({ why: 'suppressed' })
  expect(await reach('dead@example.org')).toMatchObject({ why: 'suppressed' })
  await expect(owner.perform(runImport, { import: id })).rejects.toMatchObject({ kind: 'clash' })
})

test('[R56] without the words people saw nobody is written to, whatever the file says', async () => {
  const id = await prepare({ words: '' })
  await (await shop.as(shop.owner)).perform(runImport, { import: id })
  expect(await reach('maria@example.org')).toMatchObject({ why: 'no-proof' })
})

/** Done by the system, in a verb of its own. */
const carryOut = (run: (now: Acting) => Promise<unknown>) =>
  shop.system.perform(
    action({
      name: 'consent.done-for-test',
      input: z.object({}),
      subject: nothing,
      may: onlySystem('a test'),
      data: { noPersonalData: 'a test' },
      machine: 'none',
      audit: { unaudited: 'a test' },
      run: async (now) => ({ it: await run(now) }),
    }),
    {},
  )

test('[R7] an address that is left alone does not come back by a list, and one that said no here is not overruled', async () => {
  await carryOut((now) => suppress(now, 'maria@example.org', 'stopped'))
  await shop.visitor.perform(subscribe, { email: 'yusuf@example.org', purposes: ['newsletter'] })
  const id = await prepare()
  await (await shop.as(shop.owner)).perform(runImport, { import: id })
  expect(await reach('maria@example.org')).toMatchObject({ why: 'suppressed' })
  expect(await reach('yusuf@example.org')).toMatchObject({ why: 'unconfirmed' })
})

test('[R7] who is erased stays left alone: of them only a keyed mark is kept, and a list does not bring them back', async () => {
  const maria = await shop.add('Maria Rossi', { email: 'maria@example.org' })
  await carryOut((now) => eraseNow(now, { person: maria, addresses: [] }))
  const kept = await town.app.database.owner.query<{ said: string }>(
    'select consent_suppressed::text as said from consent_suppressed where business = $1',
    [shop.business.id],
  )
  expect(kept.rows).toHaveLength(1)
  expect(kept.rows[0]?.said).not.toMatch(/maria|rossi|example/i)
  const id = await prepare()
  await (await shop.as(shop.owner)).perform(runImport, { import: id })
  expect(await reach('maria@example.org')).toMatchObject({ why: 'suppressed' })
})

test('a list is taken back: who it added goes, who is left alone stays so, who spoke for themselves stays', async () => {
  const id = await prepare()
  const owner = await shop.as(shop.owner)
  await owner.perform(runImport, { import: id })
  await shop.visitor.perform(subscribe, { email: 'claire@example.org', purposes: ['newsletter'] })
  expect(await owner.perform(undoImport, { import: id })).toEqual({ removed: 2, left: 1 })
  expect(await reach('maria@example.org')).toMatchObject({ why: 'never-asked' })
  expect(await reach('gone@example.org')).toMatchObject({ why: 'suppressed' })
})

test('[R56] the import over pages, in German, without a script', async () => {
  const browser = await shop.browse(shop.owner)
  const page = await browser.get('/desk/consent/imports', { 'accept-language': 'de' })
  expect(page.status).toBe(200)
  const preview = await browser.post('/desk/consent/imports', {
    purpose: 'newsletter',
    source: 'Mailchimp',
    place: 'bramble.example/news',
    words,
    subscribed: new File([subscribed], 'subscribed.csv', { type: 'text/csv' }),
    unsubscribed: new File([unsubscribed], 'unsubscribed.csv', { type: 'text/csv' }),
  })
  expect(preview.text).toContain('Nothing has happened yet')
  expect((await browser.send(preview, /run$/, {})).text).toContain('Nobody was written to')
})

test('lists of Keila and Listmonk, with semicolons, a byte order mark and a column of states, are read', () => {
  const keila = readList(
    '\uFEFFEmail;First name;Last name;Status\na@x.org;A;B;active\nb@x.org;;;unsubscribed\nnot-an-address;;;active\n',
  )
  expect(keila.rows.map((one) => [one.email, one.status])).toEqual([
    ['a@x.org', 'subscribed'],
    ['b@x.org', 'left'],
  ])
  expect(keila.problems).toMatchObject([{ line: 4, problem: 'bad-address' }])
  const listmonk = readList('email,name,status\nc@x.org,"C, D",blocklisted\n')
  expect(listmonk.rows[0]).toMatchObject({ name: 'C, D', status: 'left' })
})

test('whatever files come in whatever order, who has left in one of them is never subscribed', () => {
  const Status = fc.constantFrom('subscribed', 'left', 'dead')
  const row = fc.record({ at: fc.integer({ min: 0, max: 5 }), status: Status, upper: fc.boolean() })
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 20 }), { maxLength: 4 }), (files) => {
      const lists = files.map((rows) =>
        readList(
          `email,status\n${rows.map((one) => `${one.upper ? 'A' : 'a'}${one.at}@x.org,${one.status === 'dead' ? 'cleaned' : one.status === 'left' ? 'unsubscribed' : 'subscribed'}`).join('\n')}\n`,
        ),
      )
      const left = new Set(
        files
          .flat()
          .filter((one) => one.status !== 'subscribed')
          .map((one) => `a${one.at}@x.org`),
      )
      for (const one of together(lists))
        expect(one.status === 'subscribed').toBe(!left.has(one.email.toLowerCase()))
    }),
  )
})
