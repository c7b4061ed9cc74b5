/** A real browser for tests: Debian's Chromium where there is one, else the one that npm brings. */

import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function executable(): Promise<string> {
  const here = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
  if (here !== undefined) return here
  // NOTE: the package unpacks its own shared libraries only where it believes to run on Lambda.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return await packed.executablePath()
}

export interface TestBrowser {
  context: BrowserContext
  close: () => Promise<void>
}

/** Starts a browser with a fresh profile. Options as Playwright's persistent context takes them. */
export async function openBrowser(
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<TestBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'evenhand-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await executable(),
    args: quiet,
    ...options,
  })
  return {
    context,
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** Starts a browser for several people, each of whom opens a context of their own. */
export const launchBrowser = async (): Promise<Browser> =>
  await chromium.launch({ executablePath: await executable(), args: quiet })

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Problems that axe finds on the open page, one line each: rule, then the elements. Empty when clean. */
export async function axe(page: Page): Promise<string[]> {
  // NOTE: evaluated, not added as a script element, so that a strict CSP does not keep it out.
  await page.evaluate(readFileSync(axeFile, 'utf8'))
  return await page.evaluate(async () => {
    interface Found {
      violations: { id: string; help: string; nodes: { target: unknown[] }[] }[]
    }
    const run = Reflect.get(globalThis, 'axe') as { run: (options: object) => Promise<Found> }
    const found = await run.run({ resultTypes: ['violations'] })
    return found.violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes.map((one) => String(one.target)).join('; ')})`,
    )
  })
}
