// The desk by keyboard, in a real browser: from case to case, chosen, opened, to the answer and back.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../testing/index.ts'
import { openWindowFor } from '../../testing/signed-in-window.ts'
import { writeIn } from './write-in.ts'

let town: Town
let window: Awaited<ReturnType<typeof openWindowFor>>
let page: Page
let origin: string
beforeAll(async () => {
  town = await openTown()
  const shop = await town.found()
  for (const subject of ['First', 'Second', 'Third']) {
    await shop.visitor.perform(writeIn, { subject, text: `${subject} of all, about bread.` })
    town.clock.advance(60_000)
  }
  const lena = await shop.add('Lena Fischer', { hats: ['agent'] })
  window = await openWindowFor(town, shop, lena)
  ;({ page, origin } = window)
}, 60_000)
afterAll(async () => {
  await window.close()
  await town.close()
})

const focused = () => page.evaluate('document.activeElement.textContent.trim()')

test('in the list j and k go from case to case, x chooses, Enter opens; on the case e goes to the answer and u back', async () => {
  await page.goto(`${origin}/desk/cases?sort=latest`)
  const titles = await page.locator('case-list tbody th a').allTextContents()
  await page.focus('case-list input[type=checkbox]')
  await page.keyboard.press('j')
  expect(await focused()).toBe(titles[1]?.trim())
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await focused()).toBe(titles[2]?.trim())
  await page.keyboard.press('x')
  expect(await page.locator('case-list input:checked').count()).toBe(1)
  await page.keyboard.press('k')
  expect(await focused()).toBe(titles[1]?.trim())
  await page.keyboard.press('Enter')
  await page.waitForSelector('case-desk')
  expect((await page.textContent('h1'))?.trim()).toBe(titles[1]?.trim())
  await page.focus('case-desk summary')
  await page.keyboard.press('e')
  expect(await page.evaluate('document.activeElement.name')).toBe('text')
  await page.keyboard.type('u, we are on it.')
  expect(await page.inputValue('#answer textarea')).toContain('u, we are on it.')
  await page.focus('case-desk summary')
  await page.keyboard.press('u')
  await page.waitForURL(`${origin}/desk/cases`)
}, 60_000)
