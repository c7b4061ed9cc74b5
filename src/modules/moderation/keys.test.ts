import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe } from '../../kernel/testing/browser.ts'
import {
  act,
  jonas,
  setUpWithoutMachines,
  shop,
  tearDown,
  town,
} from '../../testing/moderated-town.ts'
import { openWindowFor } from '../../testing/signed-in-window.ts'
import { held } from '../../testing/moderation-stories.ts'

const posts = 12
let window: Awaited<ReturnType<typeof openWindowFor>>
let page: Page
let origin: string

beforeAll(async () => {
  await setUpWithoutMachines()
  await act(shop.owner, 'guidelines.write-guideline', {
    slug: 'how-we-talk',
    kind: 'community',
    title: 'How we talk',
    source: '## Kindness\n\nNobody is insulted here.\n\n## No advertising\n\nWe do not sell.',
  })
  await act(shop.owner, 'guidelines.publish', { guideline: 'how-we-talk' })
  for (let n = 0; n < posts; n++)
    await held(`Post number ${n} of those that are held.`, { automation: 'signals' })
  window = await openWindowFor(town, shop, jonas)
  ;({ page, origin } = window)
}, 60_000)
afterAll(async () => {
  await window.close()
  await tearDown()
})

const decided = async () =>
  (
    await town.app.database.owner.query<{ content: string }>(
      'select content from moderation_decisions order by at, id',
    )
  ).rows.map((one) => one.content)

test('[R88] held posts are decided by one key each where they stay, by two where they go; the last one can be taken back', async () => {
  await page.goto(`${origin}/desk/moderation`)
  let pressed = 0
  const press = async (key: string) => {
    pressed++
    const moved = key === '2' ? Promise.resolve() : page.waitForNavigation({ waitUntil: 'load' })
    await page.keyboard.press(key)
    await moved
  }
  await press('Enter')
  expect(await page.locator('.pane-list').isVisible()).toBe(true)
  for (let n = 0; n < 6; n++) await press('r')
  for (let n = 0; n < 2; n++) {
    await press('2')
    await press('d')
  }
  expect(await decided()).toEqual([...Array<string>(6).fill('keep'), 'hide', 'hide'])
  expect(pressed).toBe(11)
  await press('u')
  await press('j')
  await press('k')
  expect((await decided()).length).toBe(8)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.locator('.pane-list').isVisible()).toBe(false)
  expect(await axe(page)).toEqual([])
}, 60_000)

test('whoever wants no keys has none', async () => {
  await act(jonas, 'moderation.take-care', { blur: 'on', grey: 'on' })
  await page.goto(`${origin}/desk/moderation`)
  const before = page.url()
  await page.keyboard.press('Enter')
  await page.waitForTimeout(200)
  expect(page.url()).toBe(before)
})
