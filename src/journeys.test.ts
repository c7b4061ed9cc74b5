// The demonstration business seen through a real browser, as a visitor, a member and its owner.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPassword } from '#accounts'
import { freshDatabase } from './kernel/postgres/for-tests.ts'
import { openBrowser, type TestBrowser } from './kernel/testing/browser.ts'
import { crawl, type Reached } from './testing/crawl.ts'
import { openDemoSite, type DemoSite } from './testing/demo-site.ts'
import { look, sideways, tabStops } from './testing/look.ts'

const roles = ['visitor', 'Maria Rossi', 'Amira Haddad'] as const
type Role = (typeof roles)[number]
type Cookies = Record<string, string>

const data = mkdtempSync(join(tmpdir(), 'evenhand-journeys-'))
let site: DemoSite
let browser: TestBrowser
let database: Awaited<ReturnType<typeof freshDatabase>>
const pages = new Map<Role, Reached[]>()
const cookies = new Map<Role, Cookies>()

beforeAll(async () => {
  database = await freshDatabase('evenhand_template')
  site = await openDemoSite(database.url, data)
  for (const role of roles) {
    const signedIn = role === 'visitor' ? {} : await site.signIn(role)
    cookies.set(role, signedIn)
    const { address, app } = site
    pages.set(role, await crawl({ address, registry: app.registry, cookies: signedIn }))
  }
  browser = await openBrowser({ locale: 'en' })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await database?.drop()
  rmSync(data, { recursive: true, force: true })
})

/** Pages of kinds that no role before this one has, and those that look different for everybody. */
const own = (role: Role) => {
  const before = roles.slice(0, roles.indexOf(role)).flatMap((other) => pages.get(other) ?? [])
  const known = new Set(before.map(({ pattern }) => pattern))
  for (const pattern of ['/', '/s/:space/t/:topic']) known.delete(pattern)
  return (pages.get(role) ?? []).filter(({ pattern }) => !known.has(pattern))
}

async function openAs(role: Role, more: Cookies = {}): Promise<Page> {
  await browser.context.clearCookies()
  const all = Object.entries({ ...cookies.get(role), ...more })
  await browser.context.addCookies(all.map(([name, value]) => ({ name, value, url: site.address })))
  const page = await browser.context.newPage()
  const session = await browser.context.newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  return page
}

test.each(roles)('no link leads %s to a page that is not there or not for them', (role) => {
  const dead = pages.get(role)?.filter(({ status }) => status !== 200)
  expect(dead?.map(({ status, path, from }) => `${status} ${path}, linked on ${from}`)).toEqual([])
  expect(pages.get(role)?.length).toBeGreaterThan(9)
})

test.each(roles)(
  'every page that %s can reach is accessible, light, narrow enough and asks nobody else',
  { timeout: 240_000 },
  async (role) => {
    const page = await openAs(role)
    const problems: string[] = []
    for (const { path, status } of own(role))
      if (status === 200) problems.push(...(await look(page, site.address, path)).problems)
    await page.close()
    expect(problems).toEqual([])
  },
)

test.each([
  ['ar', 'rtl'],
  ['xx', 'ltr'],
])(
  'in %s every page runs %s and none scrolls sideways on a phone',
  { timeout: 120_000 },
  async (language, direction) => {
    const page = await openAs('Amira Haddad', { 'evenhand-language': language })
    await page.setViewportSize({ width: 390, height: 844 })
    const problems: string[] = []
    for (const { path } of pages.get('Amira Haddad') ?? []) {
      await page.goto(site.address + path)
      if ((await page.getAttribute('html', 'dir')) !== direction)
        problems.push(`${path} does not run ${direction}`)
      problems.push(...(await sideways(page, `${path} in ${language}`)))
    }
    await page.close()
    expect(problems).toEqual([])
  },
)

test.each([
  ['visitor', '/sign-in'],
  ['Maria Rossi', '/me/password'],
  ['Amira Haddad', '/desk/people/add'],
  ['Amira Haddad', '/desk/spaces/new'],
] as const)(
  'by keyboard %s reaches the main button of %s and sees every stop',
  async (role, path) => {
    const page = await openAs(role)
    await page.goto(site.address + path)
    const stops = await tabStops(page)
    await page.close()
    expect(stops[0]?.name).toContain('Skip')
    expect(stops.filter(({ ring }) => !ring)).toEqual([])
    expect(
      stops.some(({ primary }) => primary),
      'the main button',
    ).toBe(true)
  },
)

test('without script a member signs in, answers in a topic and finds the answer again', async () => {
  const plain = await openBrowser({ javaScriptEnabled: false, locale: 'en' })
  const page = await plain.context.newPage()
  const topic =
    pages.get('Maria Rossi')?.find(({ pattern }) => pattern === '/s/:space/t/:topic')?.path ?? ''
  await page.goto(`${site.address}/sign-in?then=${encodeURIComponent(topic)}`)
  await page.fill('input[type=email]', 'maria@example.org')
  await page.fill('input[type=password]', demoPassword)
  await page.click('main .button-primary')
  expect(new URL(page.url()).pathname).toBe(topic)
  const words = 'Written without any script, with the caraway crust in my hand.'
  await page.fill('textarea[name=text]', words)
  await page.click('form[action$="/reply"] .button-primary')
  expect(await page.textContent('main')).toContain(words)
  await plain.close()
})
