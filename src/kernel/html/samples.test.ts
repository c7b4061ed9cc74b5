/** The sample pages in a real browser. Set SHOTS to a folder to keep a picture of each. */

import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { axe, openBrowser, type TestBrowser } from '../testing/browser.ts'
import { samplePages, serveSamples } from './samples/serve.ts'

const beyondEdge = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

const shots = process.env['SHOTS']

/** Each width and each theme once; all four when pictures are wanted. */
const looks: readonly (readonly [number, 'light' | 'dark'])[] = [
  [390, 'light'],
  [1280, 'dark'],
  ...(shots === undefined
    ? []
    : ([
        [390, 'dark'],
        [1280, 'light'],
      ] as const)),
]

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
  test.each(looks)(
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

describe('in the longest language', () => {
  test.each(['topic', 'queue', 'form', 'style'])('%s still fits 390 pixels', async (name) => {
    const page = await open(`${name}?locale=xx`, 390, 'light')
    if (shots !== undefined) {
      await page.screenshot({ path: join(shots, `${name}-390-xx.png`), fullPage: true })
    }
    expect(await page.evaluate<number>(beyondEdge)).toBeLessThanOrEqual(0)
    await page.close()
  })
})

describe('on paper', () => {
  test('a letter has no places, buttons or colour, and says where it was printed from', async () => {
    const page = await open('letter', 800, 'dark')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    if (shots !== undefined) {
      await page.screenshot({ path: join(shots, 'letter-print.png'), fullPage: true })
    }
    expect(await page.locator('.places').isVisible()).toBe(false)
    expect(await page.locator('.button').isVisible()).toBe(false)
    expect(await page.getByText('Printed from https://community.bramble').isVisible()).toBe(true)
    const ink = await page.evaluate('getComputedStyle(document.body).color')
    expect(ink).toBe('rgb(0, 0, 0)')
    await page.close()
  })
})

describe('by keyboard', () => {
  test('the first stop is the skip link, seen once it has the focus', async () => {
    const page = await open('empty', 1280, 'light')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the page')
    const box = await page.locator('.skip').first().boundingBox()
    expect(box?.width).toBeGreaterThan(44)
    await page.close()
  })

  test('every stop of the queue shows a ring or a rule', async () => {
    const page = await open('queue', 1280, 'light')
    await page.evaluate('document.activeElement.blur()')
    const bare: string[] = []
    for (let stop = 0; stop < 45; stop += 1) {
      await page.keyboard.press('Tab')
      const seen = await page.evaluate<string>(
        '(() => { const it = document.activeElement; const look = getComputedStyle(it); return look.outlineStyle === "none" && it !== document.body ? it.outerHTML.slice(0, 80) : "" })()',
      )
      if (seen !== '') bare.push(seen)
    }
    expect(bare).toEqual([])
    await page.close()
  })
})

describe('with script', () => {
  test('a draft is kept, found again and gone once sent', async () => {
    const page = await open('topic', 1280, 'light')
    await page.fill('#f-text', 'Try warmer water')
    await page.getByText('Draft kept').waitFor()
    await page.reload()
    expect(await page.inputValue('#f-text')).toBe('Try warmer water')
    await page.evaluate("document.querySelector('.form').dispatchEvent(new Event('submit'))")
    await page.reload()
    expect(await page.inputValue('#f-text')).toBe('')
    await page.close()
  })

  test('a form that swaps replaces its part of the page, also by a 422, and the page stays', async () => {
    const page = await open('topic', 1280, 'light')
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.evaluate("window.kept = true; document.getElementById('main').dataset.old = ''")
    await page.fill('#f-text', 'Try warmer water')
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await page.locator('#main:not([data-old])').waitFor()
    expect(await page.evaluate('window.kept')).toBe(true)
    expect(await page.locator('form[data-swap]').getAttribute('hx-target')).toBe('#main')
    expect(complaints).toEqual([])
    await page.close()
  })

  test('a filter that swaps keeps the page and puts itself into the address', async () => {
    const page = await open('queue', 1280, 'light')
    await page.evaluate("window.kept = true; document.getElementById('list').dataset.old = ''")
    await page.fill('#f-words', 'rye')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.locator('#list:not([data-old])').waitFor()
    expect(await page.evaluate('window.kept')).toBe(true)
    expect(page.url()).toBe(`${server.url}/queue?kind=&words=rye`)
    await page.close()
  })

  test('a second press sends nothing', async () => {
    const page = await open('form', 1280, 'light')
    const posts: string[] = []
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
    await page.route('**/form', async (route) => {
      await new Promise((done) => setTimeout(done, 300))
      await route.continue()
    })
    await page.evaluate(
      "{ const button = document.querySelector('main button[type=submit]'); button.click(); setTimeout(() => button.click(), 50) }",
    )
    await page.waitForTimeout(600)
    expect(posts).toHaveLength(1)
    await page.close()
  })

  test('letters are counted while one types', async () => {
    const page = await open('queue', 1280, 'light')
    await page.fill('#f-reason', 'x'.repeat(1003))
    expect(await page.locator('#f-reason-count').textContent()).toBe('Letters too many: 3')
    await page.close()
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
