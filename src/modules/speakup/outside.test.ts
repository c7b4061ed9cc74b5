// Somebody from outside receives reports and is shown nothing else of the business: an ombudsperson, a law firm.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browsing } from '../../testing/browse.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { appoint, type Receiving } from './for-tests.ts'
import { seeDesk } from './see-desk.ts'
import { submit } from './submit.ts'

let town: Town
let shop: Shop
let outside: Receiving
let stranger: string
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  outside = await appoint(shop, 'Kanzlei Weber', { step: 1 })
  stranger = await shop.add('Somebody Else', { email: 'somebody@elsewhere.example' })
  await shop.add('MARKcolleague Petersen', {
    communities: ['employees'],
    email: 'mark@bramble.example',
  })
})
afterAll(() => town.close())

/** Pages that are about whoever looks at them. */
const own = /^\/(me($|\/)|desk$|desk\/speak-up|people\/|preferences\/|sign-)/

const pages = () =>
  town.app.registry.modules
    .flatMap((card) => card.routes ?? [])
    .filter((route) => route.kind === 'page' || route.kind === 'document')
    .map(({ path }) => path)
    .filter((path) => path !== '/sign-out' && !own.test(path))

test('[R80] every page is to them what it is to anybody with an account and no part in the business', async () => {
  await shop.visitor.perform(submit, { what: 'Something that must be read', check: false })
  const [theirs, others] = [await shop.browse(outside.person), await shop.browse(stranger)]
  const seen = async (browser: Browsing, path: string) => {
    const page = await browser.get(path.replaceAll(/:[a-z]+(\{[^}]*\})?/gi, shop.owner))
    return `${page.status} ${page.text.replaceAll(/Kanzlei Weber|Somebody Else/g, 'NAME')}`.replaceAll(
      /[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43}|\b[0-9a-f]{8}\b/g,
      '',
    )
  }
  for (const path of pages()) {
    const mine = await seen(theirs, path)
    expect(mine, path).toBe(await seen(others, path))
    expect(mine, path).not.toContain('MARKcolleague')
    if (path.startsWith('/desk')) expect(mine, path).toMatch(/^(403|404)/)
  }
  expect((await (await shop.as(outside.person)).perform(seeDesk, {})).reports).toHaveLength(1)
  expect((await (await shop.as(stranger)).perform(seeDesk, {})).reports).toEqual([])
}, 240_000)
