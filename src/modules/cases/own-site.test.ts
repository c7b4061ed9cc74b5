// A form of ours on the business's own site, in a real browser: by the script under that site's own rules, and without any script.
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe, launchBrowser } from '../../kernel/testing/browser.ts'
import { listen } from '../../kernel/web/listen.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'

let town: Town
let shop: Shop
let ours: Awaited<ReturnType<typeof listen>>
let site: Server
let browser: Browser
let origin: string
let elsewhere: string
let shown = ''
const shots = process.env['SHOTS']

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  ours = await listen(town.app, town.site)
  origin = `http://localhost:${new URL(ours.address).port}`
  site = createServer((asked, answer) => {
    if (asked.url === '/looks.css')
      return answer
        .writeHead(200, { 'content-type': 'text/css' })
        .end('body { font: 18px/1.5 serif } input { display: block }')
    answer.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'self'; script-src ${origin}; form-action ${origin}`,
    })
    return answer.end(
      `<!doctype html><html lang="en"><title>Bramble</title><link rel="stylesheet" href="/looks.css"><main><h1>Bramble</h1>${shown}</main></html>`,
    )
  })
  await new Promise<void>((done) => {
    site.listen(0, '127.0.0.1', done)
  })
  elsewhere = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  site.close()
  await ours.stop()
  await town.close()
})

/** What the owner copies from the page on which they add a form. */
const copied = async (slug: string, track: string) => {
  const owner = await shop.browse(shop.owner)
  const arrange = await owner.get('/desk/cases/arrange')
  const fields = { name: slug, slug, track, origins: elsewhere }
  await owner.send(arrange, '/desk/cases/forms', fields)
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.setContent((await owner.get('/desk/cases/arrange')).html)
  const [script = '', plain = ''] = await page
    .locator('details', { hasText: `/f/${slug}` })
    .locator('pre')
    .allTextContents()
  await page.close()
  return { script, plain }
}

const order = { name: 'order.txt', mimeType: 'text/plain', buffer: Buffer.from('Order 17') }

test('[R58] the script puts the form on a site with a strict policy, and whoever sends a file with it gets their receipt', async () => {
  shown = (await copied('broken', 'complaint')).script.replaceAll(/https?:\/\/[^/"]+/g, origin)
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  const complaints: string[] = []
  page.on('console', (said) => complaints.push(said.text()))
  await page.goto(elsewhere)
  await page.waitForSelector('form.evenhand-form')
  if (shots !== undefined) await page.screenshot({ path: `${shots}/own-site.png`, fullPage: true })
  expect(complaints.filter((said) => !said.includes('favicon'))).toEqual([])
  expect(await page.isVisible('[name=website]')).toBe(false)
  expect(await axe(page)).toEqual([])
  const wide = await page.evaluate('document.documentElement.scrollWidth')
  expect(wide).toBeLessThanOrEqual(390)
  await page.getByLabel('In a few words').fill('The lid is broken')
  await page.getByLabel('What happened').fill('It came in two pieces.')
  await page.getByLabel('Files').setInputFiles(order)
  await page.getByLabel('What would put it right').fill('A new one.')
  await page.getByLabel('Your e-mail').fill('ana@else.example')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(`${origin}/c/**`)
  const receipt = await page.textContent('main')
  expect(receipt).toContain('It came in two pieces.')
  expect(receipt).toContain('order.txt')
  await page.close()
})

test('[R58] the plain form works where no script runs, and where the script cannot run a link leads to the form', async () => {
  const { script, plain } = await copied('asked', 'question')
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  shown = plain.replaceAll(/https?:\/\/[^/"]+/g, origin)
  await page.goto(elsewhere)
  await page.getByLabel('In a few words').fill('Sunday')
  await page.getByLabel('What happened').fill('Are you open on Sunday?')
  await page.getByLabel('Files').setInputFiles(order)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(`${origin}/c/**`)
  expect(await page.textContent('main')).toContain('Are you open on Sunday?')
  shown = script.replaceAll(/https?:\/\/[^/"]+/g, origin)
  await page.goto(elsewhere)
  await page.getByRole('link', { name: 'Write to us' }).click()
  await page.waitForURL(`${origin}/f/asked`)
  await context.close()
})
