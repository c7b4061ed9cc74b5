// The whole channel in real browsers: a key is made, a report sealed, read, answered, and answered back; the server has no word of it.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { unzip, wordFile } from '../../testing/zip.ts'
import {
  list,
  makeKey,
  openBox,
  openWindows,
  phrase,
  tablesWith,
  unlock,
  type Window,
} from '../../testing/speakup-windows.ts'
import { appoint, type Receiving } from './for-tests.ts'
import { recuse } from './recuse.ts'
import { seeDesk } from './see-desk.ts'

let town: Town
let shop: Shop
let windows: Awaited<ReturnType<typeof openWindows>>
let reader: Window
let reporter: Window
let ilse: string
let omar: Receiving
let nils: Receiving
let ruth: string
let code = ''
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  omar = await appoint(shop, 'Omar Feld')
  windows = await openWindows(town, shop)
  reader = await windows.open({ quick: true })
  reporter = await windows.open({ quick: true })
  ilse = await shop.add('Ilse Brandt', { email: 'ilse@bramble.example' })
  ruth = await shop.add('Ruth Keel', { email: 'ruth@bramble.example' })
}, 60_000)
afterAll(async () => {
  await windows.close()
  await town.close()
})

test('[R80] a recipient approved by two makes their key in their own browser', async () => {
  await list(shop, 'ilse@bramble.example', { reads: true })
  await list(shop, 'ruth@bramble.example', { keeps: true })
  const keeper = await windows.open({ quick: true })
  await keeper.signIn(ruth)
  await makeKey(keeper.page, `${windows.origin}/desk/speak-up`)
  await keeper.close()
  const { page } = reader
  await reader.signIn(ilse)
  await page.goto(`${windows.origin}/desk/speak-up`)
  await page.fill('[name=passphrase]', phrase)
  await page.fill('[name=again]', `${phrase}!`)
  await page.click('speakup-key button[type=submit]')
  await page.waitForSelector('text=Both passphrases must be the same')
  await page.fill('[name=again]', phrase)
  await page.click('speakup-key button[type=submit]')
  await page.waitForSelector('text=Your key is made.')
  code = (await page.locator('[data-part=code] code').textContent()) ?? ''
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
  await page.setInputFiles('[name=file]', [
    {
      name: 'CANARY-file.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('CANARY-content of a file'),
    },
    { name: 'letter.docx', mimeType: 'application/zip', buffer: wordFile() },
    { name: 'wages.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  ])
  const traces = page.locator('[data-part=traces] li')
  await traces.nth(2).waitFor()
  expect(await traces.allTextContents()).toEqual([
    'CANARY-file.txt: goes as it is. Look for names in it first.',
    'letter.docx: cleaned here. The names, times and paths that its program keeps are taken out; what stands in the text stays.',
    'wages.pdf: goes as it is. A PDF often names who made it, with what and when. Pictures of its pages are safer.',
  ])
  await page.click('form[action="/speak-up/send"] button[type=submit]')
  receipt = (await page.locator('[data-part=receipt] code:visible').textContent()) ?? ''
  expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4} (?:[0-9A-Z]{4}-){3}[0-9A-Z]{4} [0-9A-Z]{2}$/)
  const sent = reporter.sent.join('\n')
  expect(sent).not.toMatch(/CANARY|Feld/)
  expect(sent).not.toContain(receipt.slice(10, 29))
  expect(reporter.complaints).toEqual([])
}, 60_000)

test('[ASVS 7.5.3] [R80] the recipient unlocks with the passphrase, and with no other, reads it with its file, and answers', async () => {
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
  await page.route('**/files/*', (route) => route.abort(), { times: 1 })
  await report.locator('button', { hasText: '1.txt' }).click()
  await page.waitForSelector('text=The file could not be fetched')
  expect(reader.complaints.splice(0).join()).toContain('ERR_FAILED')
  const [letter] = await Promise.all([
    page.waitForEvent('download'),
    report.locator('button', { hasText: '2.docx' }).click(),
  ])
  const read = unzip(readFileSync(await letter.path()))
  expect(read['word/document.xml']).toContain('They pay the ferryman twice')
  expect(JSON.stringify(read)).not.toContain('CANARY')
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

test('[ASVS 14.2.1] [R80] the reporter opens the mailbox in the browser, reads the answer and answers back; the receipt is never sent', async () => {
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
  await page.waitForSelector('text=You said who you are')
  expect(sent.join('\n')).not.toMatch(/CANARY/)
  expect(sent.join('\n')).not.toContain(receipt.slice(10, 29))
  expect(reporter.complaints).toEqual([])
}, 60_000)

test('[R80] a custodian who is no reader sees that a name is kept, and discloses it to the one who asks', async () => {
  const { page } = reader
  const keeper = await windows.open({ quick: true })
  await page.goto(`${windows.origin}/desk/speak-up`)
  await page.click('table a')
  await unlock(page, phrase)
  await page.waitForSelector('text=CANARY-back')
  await page.click('summary:has-text("Who the reporter is")')
  await page.fill(
    '[name=reason]',
    'CANARY-reason: the court asks for a witness, nothing less will do',
  )
  await page.click('button:has-text("Ask for the name")')
  await page.waitForSelector('text=has not decided yet')
  expect(await page.textContent('body')).not.toContain('CANARY-name')

  await keeper.signIn(ruth)
  await keeper.page.goto(`${windows.origin}/desk/speak-up`)
  expect(await keeper.page.locator('caption:has-text("Reports")').count()).toBe(0)
  await keeper.page.click('text=Names you keep apart >> xpath=.. >> a')
  await keeper.page.fill('[name=phrase]', phrase)
  await keeper.page.click('[data-part=unlock] button[type=submit]')
  await keeper.page.waitForSelector('text=CANARY-reason')
  expect(await keeper.page.textContent('[data-part=who]')).toMatch(
    /CANARY-name Vera[^]*CANARY-later/,
  )
  expect(await keeper.page.textContent('body')).not.toContain('CANARY-what')
  await keeper.page.click('button:has-text("Disclose the name")')
  await keeper.page.waitForSelector('text=Disclosed to Ilse Brandt')
  expect(keeper.sent.join('')).not.toMatch(/CANARY|herons/)

  await page.goto(`${windows.origin}/desk/speak-up`)
  await page.click('table a')
  await unlock(page, phrase)
  await page.waitForSelector('text=CANARY-name Vera')
  expect([...reader.complaints, ...keeper.complaints]).toEqual([])
}, 90_000)

test('[R80] another reader is let in, one steps out, and the reporter is told of both and of the name', async () => {
  nils = await appoint(shop, 'Nils Aas')
  await reader.page.reload()
  await unlock(reader.page, phrase)
  const { page } = reader
  await page.click('summary:has-text("Let in another recipient")')
  await page.selectOption('[name=newcomer]', nils.recipient)
  expect(await page.locator('[name=newcomer] option').allTextContents()).toEqual([
    expect.stringContaining('Nils Aas'),
  ])
  await page.click('[data-part=grant] button[type=submit]')
  await page.waitForSelector('text=Let in: Nils Aas')
  await (await shop.as(nils.person)).perform(recuse, { report: page.url().split('/').at(-1) })
  await page.reload()
  await unlock(page, phrase)
  await page.waitForSelector('text=New keys are made.')
  expect((await (await shop.as(nils.person)).perform(seeDesk, {})).reports).toEqual([])
  const box = reporter.page
  await openBox(box, windows.origin, receipt)
  await box.waitForSelector('text=This person gets nothing new')
  const told = await box.textContent('main')
  for (const one of ['CANARY-reason', 'disclosed your name', 'Nils Aas'])
    expect(told).toContain(one)
  await box.fill('[name=message]', 'CANARY-after the keys were changed')
  await box.click('form[action="/speak-up/answer"] button:visible')
  await box.waitForSelector('text=CANARY-after')
  expect([...reader.complaints, ...reporter.complaints]).toEqual([])
}, 90_000)

test('[ASVS 11.2.2] [R80] a new passphrase opens the key and the old one does not; the recovery code opens it too', async () => {
  const { page } = reader
  const other = 'a different set of words entirely'
  await page.goto(`${windows.origin}/desk/speak-up`)
  await page.click('summary:has-text("Change the passphrase")')
  const change = page.locator('[data-part=change]')
  await change.locator('[name=old]').fill(code.toLowerCase())
  await change.locator('[name=passphrase]').fill(other)
  await change.locator('[name=again]').fill(other)
  await change.locator('button').click()
  await page.waitForSelector('text=The new passphrase opens your key')
  await page.click('table a')
  await page.fill('[name=phrase]', phrase)
  await page.click('[data-part=unlock] button[type=submit]')
  await page.waitForSelector('text=That does not open your key.')
  await page.fill('[name=phrase]', other)
  await page.click('[data-part=unlock] button[type=submit]')
  await page.waitForSelector('text=CANARY-after')
  expect(reader.complaints).toEqual([])
}, 90_000)

test('[R80] nothing of all that stands in the database, and whoever was taken out has no trace of it', async () => {
  const found = await tablesWith(town, [
    'CANARY',
    'herons',
    receipt.slice(0, 9),
    receipt.slice(10, 29),
  ])
  expect(found).toEqual([])
  expect((await (await shop.as(omar.person)).perform(seeDesk, {})).reports).toEqual([])
})
