// Keys in real browsers, once at their real cost: passkey, recovery codes, somebody taken out, and a connection that breaks.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import {
  list,
  makeKey,
  openBox,
  openWindows,
  phrase,
  unlock,
  type Window,
} from '../../testing/speakup-windows.ts'
import { appoint, type Receiving } from './for-tests.ts'
import { seeDesk } from './see-desk.ts'
import { submit } from './submit.ts'

let town: Town
let shop: Shop
let windows: Awaited<ReturnType<typeof openWindows>>
let reader: Window
let second: Window
let ombud: Receiving
let ilse: string
let nils: string
let desk: string
let code = ''
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  ombud = await appoint(shop, 'Ombud Person', { step: 2 })
  windows = await openWindows(town, shop)
  desk = `${windows.origin}/desk/speak-up`
  reader = await windows.open({ quick: false })
  second = await windows.open({ quick: true })
  ilse = await shop.add('Ilse Brandt', { email: 'ilse@bramble.example' })
  nils = await shop.add('Nils Aas', { email: 'nils@bramble.example' })
  await list(shop, 'ilse@bramble.example', { reads: true })
  await list(shop, 'nils@bramble.example', { reads: true })
}, 60_000)
afterAll(async () => {
  await windows.close()
  await town.close()
})

/** A device that can make passkeys with PRF, as phones and newer computers do. */
async function addPasskeys(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  })
}

const reportsOf = async (person: string) =>
  (await (await shop.as(person)).perform(seeDesk, {})).reports

async function openReport(page: Page): Promise<void> {
  await page.goto(desk)
  await page.click('table a')
}

let receipt = ''
test('[ASVS 11.4.4] [ASVS 11.4.2] [R80] at the real cost of Argon2id a key is made, a passkey opens it, and so does the printed recovery code', async () => {
  const { page } = reader
  await addPasskeys(page)
  await reader.signIn(ilse)
  await makeKey(page, desk)
  code = (await page.locator('[data-part=code] code').textContent()) ?? ''
  await page.click('[data-part=passkey] button')
  await page.waitForSelector('text=The passkey opens your key from now on')
  const { rows } = await town.app.database.owner.query<{ kind: string }>(
    `select kind from speakup_wraps w join speakup_recipients r on r.id = w.recipient where r.person = $1 order by 1`,
    [ilse],
  )
  expect(rows.map((one) => one.kind)).toEqual(['passkey', 'passphrase', 'recovery'])
  await second.signIn(nils)
  await makeKey(second.page, desk)
  const sent = await shop.visitor.perform(submit, { what: 'CANARY-what: invoices, twice' })
  receipt = sent.receipt
  await openReport(page)
  await page.click('[data-part=unlock] [data-part=passkey] button')
  await page.waitForSelector('text=CANARY-what')
  await page.goto(desk)
  await page.click('table a')
  await unlock(page, code.toLowerCase().replaceAll('-', ' '))
  expect(reader.sent.join('')).not.toMatch(/herons|CANARY/)
  expect(reader.sent.join('')).not.toContain(code.slice(0, 9))
  expect([...reader.complaints, ...second.complaints]).toEqual([])
}, 240_000)

test('[R80] [ASVS 6.5.6] a new recovery code opens the key, and the one before opens it no more', async () => {
  const { page } = second
  const renew = async (old: string) => {
    await page.goto(desk)
    await page.click('summary:has-text("recovery code")')
    const form = page.locator('[data-part=recovery]')
    await form.locator('[name=old]').fill(old)
    await form.locator('button').click()
    await page.locator('[data-part=code] code').waitFor()
    await expect.poll(() => page.locator('[data-part=code] code').textContent()).toMatch(/-/)
    return (await page.locator('[data-part=code] code').textContent()) ?? ''
  }
  const first = await renew(phrase)
  const next = await renew(first)
  expect(next).toMatch(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
  expect(next).not.toBe(first)
  await openReport(page)
  await page.fill('[name=phrase]', first)
  await page.click('[data-part=unlock] button[type=submit]')
  await page.waitForSelector('text=That does not open your key.')
  await unlock(page, next)
  expect(second.sent.join('')).not.toContain(next.slice(0, 9))
  expect(second.complaints).toEqual([])
}, 90_000)

test('[ASVS 8.3.2] [R80] a recipient who is taken out loses the report at once, and the new keys are not theirs', async () => {
  const { page } = reader
  const [report] = await reportsOf(nils)
  await openReport(page)
  await page.click('[data-part=unlock] [data-part=passkey] button')
  await page.waitForSelector('text=CANARY-what')
  await page.click('summary:has-text("Somebody who reads this is involved")')
  await page.selectOption('[name=who]', { label: 'Nils Aas, Trusted' })
  await page.click('[data-part=exclude] button[type=submit]')
  await page.waitForSelector('text=New keys are made.')
  expect(await reportsOf(nils)).toEqual([])
  const { rows } = await town.app.database.owner.query<{ epoch: number; person: string | null }>(
    `select g.epoch, r.person from speakup_grants g left join speakup_recipients r on r.id = g.reader
     where g.report = $1 order by 1, 2 nulls first`,
    [report?.id],
  )
  expect(rows.some((one) => one.person === nils)).toBe(false)
  expect(new Set(rows.filter((one) => one.epoch === 2).map((one) => one.person))).toEqual(
    new Set([null, ilse, ombud.person]),
  )
  await page.click('summary:has-text("Answer the reporter")')
  await page.fill('[name=reply]', 'CANARY-reply under the new keys')
  await page.click('[data-part=reply] button[type=submit]')
  await page.waitForSelector('text=CANARY-reply')
  await second.page.goto(page.url())
  expect(await second.page.textContent('body')).not.toContain('sealed')
  expect(reader.complaints).toEqual([])
}, 120_000)

test('[R79] the reporter reads who was taken out, and reports worse treatment with a script: the second step reads it at once', async () => {
  const reporter = await windows.open({ quick: false })
  const { page } = reporter
  await openBox(page, windows.origin, receipt)
  await page.waitForSelector('text=CANARY-reply under the new keys')
  expect(await page.textContent('main')).toContain('Nils Aas')
  expect(await reportsOf(ombud.person)).toEqual([])
  await page.click('summary:has-text("treated worse")')
  const flag = page.locator('form[action="/speak-up/treated-worse"]')
  await flag.locator('[value=transfer]').check()
  await flag.locator('[name=what]').fill('CANARY-worse: nights only since then')
  await flag.locator('button').click()
  await page.locator('[data-part=receipt] code:visible').waitFor()
  expect(await reportsOf(ombud.person)).toHaveLength(1)
  expect(reporter.sent.join('')).not.toMatch(/CANARY/)
  expect(reporter.complaints).toEqual([])
}, 180_000)

test('[R80] where the connection breaks after a sealed report arrived, sending it again shows its receipt and stores nothing twice', async () => {
  const reporter = await windows.open({ quick: true })
  const { page } = reporter
  let broken = 0
  await page.route('**/speak-up/send-sealed', async (route) => {
    if (broken++ > 0) return route.continue()
    await route.fetch()
    return route.abort('connectionreset')
  })
  const before = (await reportsOf(ilse)).length
  await page.goto(`${windows.origin}/speak-up/report`)
  await page.click('form[action="/speak-up/report"] button')
  await page.waitForSelector('text=It is sealed here in your browser')
  await page.fill('[name=what]', 'CANARY-broken: the line went dead')
  await page.click('form[action="/speak-up/send"] button[type=submit]')
  await page.waitForSelector('text=It could not be sent')
  await page.click('form[action="/speak-up/send"] button[type=submit]')
  await page.waitForSelector('text=had arrived already')
  const shown = (await page.locator('[data-part=receipt] code:visible').textContent()) ?? ''
  expect(await reportsOf(ilse)).toHaveLength(before + 1)
  await openBox(page, windows.origin, shown)
  await page.waitForSelector('text=CANARY-broken')
  expect(reporter.sent.join('')).not.toMatch(/CANARY/)
}, 90_000)

test('[ASVS 3.7.5] [R80] what seals is fetched when somebody begins to write, and not before; where it cannot be fetched the form says so and goes to the server', async () => {
  const reporter = await windows.open({ quick: true })
  const { page } = reporter
  const fetched: Array<{ name: string; bytes: number }> = []
  page.on('response', async (response) => {
    if (!/\.js\b/.test(response.url())) return
    const bytes = (await response.body().catch(() => Buffer.alloc(0))).length
    fetched.push({ name: response.url(), bytes })
  })
  const heavy = () => fetched.filter(({ name }) => /sealing-|seal-report/.test(name))
  await page.goto(`${windows.origin}/speak-up`)
  await page.click('text=Begin a report')
  await page.click('form[action="/speak-up/report"] button')
  await page.waitForSelector('text=It is sealed here in your browser')
  expect(heavy().filter(({ name }) => !name.includes('named'))).toEqual([])
  expect(fetched.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThan(40_000)
  await page.focus('[name=what]')
  await expect.poll(() => heavy().length, { timeout: 20_000 }).toBeGreaterThan(5)
  await page.route(/seal-report/, (route) => route.abort())
  await page.goto(`${windows.origin}/speak-up/report`)
  await page.click('form[action="/speak-up/report"] button')
  await page.waitForSelector('text=It is sealed here in your browser')
  await page.fill('[name=what]', 'Said without what seals in browsers')
  await page.click('form[action="/speak-up/send"] button[type=submit]')
  await page.waitForSelector('text=could not be fetched')
  expect(reporter.sent.join('')).not.toContain('Said without')
  expect(await page.inputValue('[name=what]')).toContain('Said without')
  await page.click('form[action="/speak-up/send"] button[type=submit]')
  await page.waitForSelector('h1:has-text("Your receipt")')
  expect(await page.locator('.receipt code:visible').textContent()).toMatch(/^[0-9A-Z]{4}-/)
}, 90_000)
