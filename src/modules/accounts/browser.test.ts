import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe, openBrowser, type TestBrowser } from '../../kernel/testing/browser.ts'
import { listen } from '../../kernel/web/listen.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { openDemoAccounts } from './demo.ts'
import { demoPassword } from './demo-password.ts'

let town: Town
let shop: Shop
let server: Awaited<ReturnType<typeof listen>>
let browser: TestBrowser
let page: Page
let origin: string
const shots = process.env['SHOTS']

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  await shop.system.perform(openDemoAccounts, {})
  server = await listen(town.app, town.site)
  origin = `http://localhost:${new URL(server.address).port}`
  browser = await openBrowser({ viewport: { width: 390, height: 844 } })
  page = await browser.context.newPage()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await town.close()
})

const signIn = async () => {
  await page.goto(`${origin}/sign-in?then=/me`)
  await page.fill('[name=email]', 'amira@bramble.example')
  await page.fill('[name=password]', demoPassword)
  await page.click('form[action="/sign-in"] button')
  await page.waitForURL(`${origin}/me`)
}

test('in a browser a passkey is added and then opens the account by itself [R13]', async () => {
  const devices = await browser.context.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  await signIn()
  await page.goto(`${origin}/me/passkeys`)
  await page.fill('[name=name]', 'Phone')
  await page.click('form[action="/me/passkeys"] button')
  await page.waitForSelector('text=The passkey is added.')
  await page.goto(`${origin}/me`)
  await page.click('form[action="/sign-out"] button')
  await page.waitForURL(`${origin}/`)
  await page.goto(`${origin}/sign-in?then=/me`)
  await page.click('form[action="/sign-in/passkey"] button')
  await page.waitForURL(`${origin}/me`)
  expect(await page.textContent('body')).toContain('Amira Haddad')
})

test('the busiest pages of accounts are free of what axe finds, and fits a phone', async () => {
  await page.goto(`${origin}/me`)
  if (!page.url().endsWith('/me')) await signIn()
  const all = {
    mine: [
      '/me',
      '/me/sessions',
      '/me/password',
      '/me/address',
      '/me/second-step',
      '/me/passkeys',
      '/me/tokens',
      '/appearance',
      '/set-up/tasks',
      '/desk/invitations',
      '/desk/settings/sign-in',
      '/sign-in/again',
    ],
    open: [
      '/sign-in',
      '/sign-in/forgotten',
      '/sign-in/sent',
      '/sign-up',
      '/set-up',
      '/sign-in/link?key=x',
      '/join?key=x',
      '/sign-in/code',
    ],
  }
  const some = {
    mine: ['/me', '/me/sessions', '/me/tokens', '/desk/invitations', '/desk/settings/sign-in'],
    open: ['/sign-in', '/sign-up'],
  }
  const { mine, open } = shots ? all : some
  const problems: string[] = []
  await look(390, mine, problems)
  if (shots) await look(1280, mine, problems)
  await browser.context.clearCookies()
  await look(390, open, problems)
  if (shots) await look(1280, open, problems)
  expect(problems).toEqual([])
})

async function look(width: number, paths: readonly string[], problems: string[]): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  for (const path of paths) {
    await page.goto(origin + path)
    problems.push(...(await axe(page)).map((one) => `${path} at ${width}: ${one}`))
    const wider = await page.evaluate(
      `document.documentElement.scrollWidth > document.documentElement.clientWidth`,
    )
    if (wider) problems.push(`${path} at ${width}: wider than the window`)
    if (shots)
      await page.screenshot({
        path: `${shots}/${width}${path.replaceAll(/\W+/g, '-')}.png`,
        fullPage: true,
      })
  }
}
