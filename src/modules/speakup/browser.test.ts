// The whole channel in real browsers: a key is made, a report sealed, read, answered, and answered back; the server has no word of it.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { approveRecipient } from './approve-recipient.ts'
import { openWindows, type Window } from './browsers-for-tests.ts'
import { appoint, fresh, type Receiving } from './for-tests.ts'
import { proposeRecipient } from './propose-recipient.ts'
import { seeDesk } from './see-desk.ts'

let town: Town
let shop: Shop
let windows: Awaited<ReturnType<typeof openWindows>>
let reader: Window
let reporter: Window
let ilse: string
let omar: Receiving
const phrase = 'seven quiet herons stand in the reeds'
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  omar = await appoint(shop, 'Omar Feld')
  windows = await openWindows(town, shop)
  reader = await windows.open({ quick: true })
  reporter = await windows.open({ quick: true })
  ilse = await shop.add('Ilse Brandt', { email: 'ilse@bramble.example' })
}, 60_000)
afterAll(async () => {
  await windows.close()
  await town.close()
})

test('[R80] a recipient approved by two makes their key in their own browser', async () => {
  const owner = fresh(await shop.as(shop.owner))
  const { recipient } = await owner.perform(proposeRecipient, {
    email: 'ilse@bramble.example',
    role: 'Ombudsperson',
    step: 1,
    reads: true,
    keeps: true,
  })
  const second = await shop.add('Second', { hats: ['ethics-contact'] })
  await fresh(await shop.as(second)).perform(approveRecipient, { recipient })
  const { page } = reader
  await reader.signIn(ilse)
  await page.goto(`${windows.origin}/desk/speak-up`)
  await page.fill('[name=passphrase]', phrase)
  await page.fill('[name=again]', `${phrase}!`)
  await page.click('speakup-key button')
  await page.waitForSelector('text=Both passphrases must be the same')
  await page.fill('[name=again]', phrase)
  await page.click('speakup-key button')
  await page.waitForSelector('text=Your key is made.')
  const code = await page.locator('[data-part=code] code').textContent()
  expect(code).toMatch(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
  expect(reader.sent.join('')).not.toContain('herons')
  expect(reader.complaints).toEqual([])
}, 60_000)

let receipt = ''
test('[R80] a report is sealed in the reporter’s browser: name apart, file attached, one recipient taken out', async () => {
  const { page } = reporter
  await page.goto(`${windows.origin}/speak-up`)
  await page.click('text=Begin a report')
  await page.fill('[name=involved]', 'Mr Feld, CANARY-involved')
  await page.click('form[action="/speak-up/report"] button')
  await page.waitForSelector('text=It is sealed here in your browser')
  await page.fill('[name=what]', 'CANARY-what: invoices are written twice, every month')
  await page.click('summary:has-text("More questions")')
  await page.fill('[name=where]', 'CANARY-where')
  await page.click('summary:has-text("About you")')
  await page.fill('[name=name]', 'CANARY-name Vera')
  await page.setInputFiles('[name=file]', {
    name: 'CANARY-file.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('CANARY-content of a file'),
  })
  await page.click('form[action="/speak-up/send"] button[type=submit]')
  receipt = (await page.locator('[data-part=receipt] code:visible').textContent()) ?? ''
  expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4} (?:[0-9A-Z]{4}-){3}[0-9A-Z]{4} [0-9A-Z]{2}$/)
  const sent = reporter.sent.join('\n')
  expect(sent).not.toMatch(/CANARY|Feld/)
  expect(sent).not.toContain(receipt.slice(10, 29))
  expect(reporter.complaints).toEqual([])
}, 60_000)

test('[R80] the recipient unlocks with the passphrase, and with no other, reads it with its file, and answers', async () => {
  const { page } = reader
  await page.goto(`${windows.origin}/desk/speak-up`)
  await page.click('table a')
  await page.fill('[name=phrase]', 'seven quiet herons stand in the reeds!')
  await page.click('[data-part=unlock] button[type=submit]')
  await page.waitForSelector('text=That does not open your key.')
  await page.fill('[name=phrase]', phrase)
  await page.click('[data-part=unlock] button[type=submit]')
  const report = page.locator('[data-entry="1"]')
  await page.waitForSelector('text=CANARY-what')
  expect(await report.textContent()).toContain('CANARY-where')
  expect(await page.textContent('body')).not.toContain('CANARY-name')
  expect(await report.textContent()).toContain('Omar Feld')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    report.locator('button', { hasText: '1.txt' }).click(),
  ])
  expect(readFileSync(await file.path(), 'utf8')).toBe('CANARY-content of a file')
  await page.click('summary:has-text("Answer the reporter")')
  await page.fill('[name=reply]', 'CANARY-reply: thank you, we look into it')
  await page.check('[value=acknowledges]')
  await page.click('[data-part=reply] button[type=submit]')
  await page.waitForSelector('[data-entry="3"]', { state: 'attached' })
  expect(reader.sent.join('')).not.toMatch(/CANARY|herons/)
  expect(reader.complaints).toEqual([])
}, 60_000)

test('[R80] the reporter opens the mailbox in the browser, reads the answer and answers back; the receipt is never sent', async () => {
  const { page, sent } = reporter
  sent.length = 0
  await page.goto(`${windows.origin}/speak-up/mailbox`)
  await page.fill(
    '[name=receipt]',
    receipt.replace(/.$/, (last) => (last === 'Z' ? 'Y' : 'Z')),
  )
  await page.click('form[action="/speak-up/mailbox"] button')
  await page.waitForSelector('text=A letter or digit is wrong')
  await page.fill('[name=receipt]', receipt)
  await page.click('form[action="/speak-up/mailbox"] button')
  await page.waitForSelector('text=CANARY-reply')
  expect(await page.textContent('[data-entry="1"]')).toContain('CANARY-what')
  await page.fill('[name=message]', 'CANARY-back: I saw it again')
  await page.click('form[action="/speak-up/answer"] button:visible')
  await page.waitForSelector('text=CANARY-back')
  await page.click('summary:has-text("Say who you are")')
  await page.fill('[name=identity]', 'CANARY-later Vera, the attic')
  await page.click('button:has-text("Say who I am")')
  await page.waitForSelector('text=The reporter told the custodian')
  expect(sent.join('\n')).not.toMatch(/CANARY/)
  expect(sent.join('\n')).not.toContain(receipt.slice(10, 29))
  expect(reporter.complaints).toEqual([])
}, 60_000)

test('[R80] nothing of all that stands in the database, and whoever was taken out has no trace of it', async () => {
  const { owner } = town.app.database
  const tables = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind in ('r', 'p')
     and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  for (const { name } of tables.rows) {
    const found = await owner.query<{ all: string | null }>(
      `select string_agg(t::text, E'\\n') as all from ${name} t`,
    )
    for (const word of ['CANARY', 'herons', receipt.slice(0, 9), receipt.slice(10, 29)])
      expect(found.rows[0]?.all?.includes(word) ?? false, `${word} in ${name}`).toBe(false)
  }
  expect((await (await shop.as(omar.person)).perform(seeDesk, {})).reports).toEqual([])
})
