// Pictures of every page of the demonstration: 390 and 1280 wide, light and dark, and one set right to left.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startPostgres } from '../kernel/postgres/index.ts'
import { openBrowser } from '../kernel/testing/browser.ts'
import { crawl, type Reached } from './crawl.ts'
import { openDemoSite, type DemoSite } from './demo-site.ts'

const people = ['visitor', 'Maria Rossi', 'Amira Haddad'] as const
const widths = [390, 1280] as const
const part = process.argv[2] ?? ''
const shots = join(process.cwd(), 'shots')

type Look = {
  name: string
  width: number
  scheme: 'light' | 'dark'
  cookies: Record<string, string>
}
const looks: Look[] = [
  ...widths.flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({
      name: `${width}-${scheme}`,
      width,
      scheme,
      cookies: {},
    })),
  ),
  {
    name: '390-right-to-left',
    width: 390,
    scheme: 'light',
    cookies: { 'evenhand-language': 'ar' },
  },
]

const folder = mkdtempSync(join(tmpdir(), 'evenhand-shots-'))
chmodSync(folder, 0o755)
const postgres = await startPostgres({
  folder: join(folder, 'postgres'),
  log: () => {},
  settings: { fsync: 'off', synchronous_commit: 'off' },
})
const site = await openDemoSite(postgres.url, folder)
try {
  const taken = await takeAll(site)
  process.stdout.write(`${taken} pictures in shots/\n`)
} finally {
  await site.close()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function takeAll(demo: DemoSite): Promise<number> {
  const browser = await openBrowser({ locale: 'en', deviceScaleFactor: 1 })
  const page = await browser.context.newPage()
  const seen = new Set<string>()
  let taken = 0
  const { address, app } = demo
  for (const person of people) {
    const cookies = person === 'visitor' ? {} : await demo.signIn(person)
    const reached = await crawl({ address, registry: app.registry, cookies })
    const mine = reached.filter(({ path, pattern }) => path.includes(part) && isNew(seen, pattern))
    const into = join(shots, person.toLowerCase().replaceAll(' ', '-'))
    mkdirSync(into, { recursive: true })
    for (const look of looks) {
      await browser.context.clearCookies()
      const all = Object.entries({ ...cookies, ...look.cookies })
      await browser.context.addCookies(all.map(([name, value]) => ({ name, value, url: address })))
      await page.setViewportSize({ width: look.width, height: 844 })
      await page.emulateMedia({ colorScheme: look.scheme })
      for (const one of mine)
        await take(page, address, one, join(into, `${named(one)}-${look.name}.png`))
      taken += mine.length
    }
  }
  await browser.close()
  return taken
}

async function take(page: Page, address: string, { path }: Reached, file: string): Promise<void> {
  await page.goto(address + path)
  await page.screenshot({ path: file, fullPage: true })
}

/** The first page and a topic look different to everybody, other kinds are taken once. */
function isNew(seen: Set<string>, pattern: string): boolean {
  if (seen.has(pattern) && pattern !== '/' && pattern !== '/s/:space/t/:topic') return false
  seen.add(pattern)
  return true
}

function named({ pattern }: Reached): string {
  return pattern === '/'
    ? 'home'
    : pattern.slice(1).replaceAll(/[/:]+/g, '-').replaceAll(/-+/g, '-')
}
