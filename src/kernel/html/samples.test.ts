/** The sample pages in a real browser. Set SHOTS to a folder to keep a picture of each. */

import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { axe, openBrowser, type TestBrowser } from '../testing/browser.ts'
import { samplePages, serveSamples } from './samples/serve.ts'

const beyondEdge = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

const shots = process.env['SHOTS']

let browser: TestBrowser
let server: { url: string; close: () => void }

beforeAll(async () => {
  server = await serveSamples()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  server.close()
})

async function open(path: string, width: number, scheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.context.newPage()
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  await page.goto(`${server.url}/${path}`)
  await page.evaluate('document.fonts.ready.then(() => true)')
  return page
}

describe.each(Object.keys(samplePages))('the sample page %s', (name) => {
  test.each([
    [390, 'light'],
    [1280, 'light'],
    [390, 'dark'],
    [1280, 'dark'],
  ] as const)(
    'at %i pixels, %s, is clean for axe and does not scroll sideways',
    async (width, scheme) => {
      const page = await open(name, width, scheme)
      try {
        if (shots !== undefined) {
          await page.screenshot({
            path: join(shots, `${name}-${width}-${scheme}.png`),
            fullPage: true,
          })
        }
        expect(await axe(page)).toEqual([])
        const beyond = await page.evaluate<number>(beyondEdge)
        expect(beyond).toBeLessThanOrEqual(0)
      } finally {
        await page.close()
      }
    },
  )

  test('fits 320 pixels', async () => {
    const page = await open(name, 320, 'light')
    const beyond = await page.evaluate<number>(beyondEdge)
    await page.close()
    expect(beyond).toBeLessThanOrEqual(0)
  })
})

describe('a first view', () => {
  test('is under 100 KB in at most 6 requests, and breaks no content policy', async () => {
    const page = await browser.context.newPage()
    const sizes: number[] = []
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('requestfinished', (request) => {
      void request.sizes().then((size) => sizes.push(size.responseBodySize))
    })
    await page.goto(`${server.url}/form`, { waitUntil: 'networkidle' })
    await page.close()
    expect(complaints).toEqual([])
    expect(sizes.length).toBeLessThanOrEqual(6)
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(100_000)
    if (shots !== undefined) process.stdout.write(`first view: ${sizes.join(' + ')} bytes\n`)
  })

  test('of a page with errors puts the focus on the list of problems', async () => {
    const page = await open('form', 1280, 'light')
    expect(await page.evaluate('document.activeElement?.id')).toBe('problems')
    await page.close()
  })

  test('of a page that swaps loads htmx without breaking the content policy', async () => {
    const page = await browser.context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${server.url}/topic`, { waitUntil: 'networkidle' })
    expect(await page.locator('form[data-swap]').getAttribute('hx-target')).toBe('#main')
    await page.close()
    expect(complaints).toEqual([])
  })
})
