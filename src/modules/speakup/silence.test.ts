// For whoever was taken out, everything is the same with and without a report; and the clocks go by the calendar.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browsing } from '../../testing/browse.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { appoint, type Receiving } from './for-tests.ts'
import { keepWatch } from './keep-watch.ts'
import { seeDesk } from './see-desk.ts'
import { submit } from './submit.ts'
import { tellRecipients } from './tell-recipients.ts'

let town: Town
let shop: Shop
let ilse: Receiving
let omar: Receiving
let outside: Receiving
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  ilse = await appoint(shop, 'Ilse Brandt', { keeps: true })
  omar = await appoint(shop, 'Omar Feld', { keeps: true, hats: ['administrator'] })
  outside = await appoint(shop, 'Ombud Person', { step: 2 })
})
afterAll(() => town.close())

/** Every page a person can ask for by its route, as status, length and words; what changes at each drawing is taken out. */
async function everything(browser: Browsing): Promise<Record<string, string>> {
  const seen: Record<string, string> = {}
  const routes = town.app.registry.modules.flatMap((card) => card.routes ?? [])
  for (const route of routes) {
    if (route.kind === 'form' || route.kind === 'exchange' || route.kind === 'arrival') continue
    const path = route.path.replaceAll(
      /:[a-z]+(\{[^}]*\})?/gi,
      '00000000-0000-4000-8000-000000000000',
    )
    if (/sign-out|leave/.test(path)) continue
    const page = await browser.get(path)
    const words = page.text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43}|\b[0-9a-f]{8}\b/g, '')
    seen[path] = `${page.status} ${words}`
  }
  return seen
}

test('[R80] every page of every module is the same for whoever was taken out, with and without a report', async () => {
  const [named, owner] = [await shop.browse(omar.person), await shop.browse(shop.owner)]
  await shop.system.perform(keepWatch, {})
  await shop.system.perform(tellRecipients, {})
  const audited = async () =>
    (await town.app.database.owner.query(`select action from audit where action like 'speakup.%'`))
      .rows.length
  const rows = await audited()
  const before = { omar: await everything(named), owner: await everything(owner) }
  await shop.visitor.perform(submit, {
    exclude: [omar.recipient],
    what: 'CANARY-something that must not be noticed',
    check: true,
  })
  await shop.system.perform(keepWatch, {})
  await shop.system.perform(tellRecipients, {})
  const after = { omar: await everything(named), owner: await everything(owner) }
  for (const who of ['omar', 'owner'] as const)
    for (const [path, text] of Object.entries(before[who]))
      // NOTE: the audit's pages list this walk itself; its rows are compared below.
      if (!path.startsWith('/desk/audit')) expect(after[who][path], `${who} ${path}`).toBe(text)
  expect(await audited()).toBe(rows)
  expect((await (await shop.as(omar.person)).perform(seeDesk, {})).reports).toEqual([])
  expect((await (await shop.as(ilse.person)).perform(seeDesk, {})).reports).toHaveLength(1)
}, 120_000)

test('[R80] what nobody acknowledged in seven days is read by the second step', async () => {
  const ombud = await shop.as(outside.person)
  expect((await ombud.perform(seeDesk, {})).reports).toEqual([])
  town.clock.advance(7 * 86_400_000)
  await shop.system.perform(keepWatch, {})
  expect((await ombud.perform(seeDesk, {})).reports).toEqual([])
  town.clock.advance(86_400_000)
  await shop.system.perform(keepWatch, {})
  expect((await ombud.perform(seeDesk, {})).reports).toHaveLength(1)
})
