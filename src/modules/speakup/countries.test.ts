// What the law of a country adds to the duties towards a report.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { appoint, fresh, type Receiving } from './for-tests.ts'
import { keepWatch } from './keep-watch.ts'
import { seeDesk } from './see-desk.ts'
import { seeReport } from './see-report.ts'
import { setChannel } from './set-channel.ts'
import { submit } from './submit.ts'
import { writeEntry } from './write-entry.ts'

vi.setConfig({ testTimeout: 180_000 })

let town: Town
let shop: Shop
let ilse: Receiving
beforeAll(async () => {
  town = await openTown()
  town.clock.set('2026-06-01T09:00:00Z')
  shop = await town.found()
  ilse = await appoint(shop, 'Ilse Brandt', { keeps: true })
})
afterAll(() => town.close())

const speak = () => shop.visitor.perform(submit, { what: 'They pay less than they say' })
const desk = async (of: Receiving) =>
  (await (await shop.as(of.person)).perform(seeDesk, {})).reports
const write = async (of: Receiving, report: string, does: string) => {
  const reader = await shop.as(of.person)
  const { next_seq, epoch } = await reader.perform(seeReport, { report })
  const entry = { seq: next_seq, epoch, sealed: 'A'.repeat(200) }
  await reader.perform(writeEntry, { report, channel: 'mailbox', entry, does })
}

test('[R80] in Spain a report goes after three months unless somebody says that an inquiry has begun', async () => {
  const owner = fresh(await shop.as(shop.owner))
  await owner.perform(setChannel, { country: 'ES', founded: 36, unfounded: 3 })
  const { receipt } = await speak()
  const [left] = await desk(ilse)
  await speak()
  const begun = (await desk(ilse)).find((one) => one.id !== left?.id)?.id ?? ''
  expect(left).toMatchObject({ delete_on: '2026-09-01', closed_on: null })
  const box = await (await shop.browse()).get('/speak-up/mailbox')
  const open = await (await shop.browse()).send(box, '/speak-up/mailbox', { receipt })
  expect(open.text).toContain('unless an inquiry has begun by then')
  const page = await (await shop.browse(ilse.person)).get('/desk/speak-up')
  expect(page.text).toContain('Say by 1 September that an inquiry has begun')
  await write(ilse, begun, 'acknowledges')
  expect((await desk(ilse)).every((one) => one.delete_on === '2026-09-01')).toBe(true)
  await write(ilse, begun, 'begins-inquiry')
  town.clock.set('2026-08-31T09:00:00Z')
  await shop.system.perform(keepWatch, {})
  expect(await desk(ilse)).toHaveLength(2)
  town.clock.set('2026-09-01T09:00:00Z')
  await shop.system.perform(keepWatch, {})
  expect((await desk(ilse)).map((one) => one.id)).toEqual([begun])
  await write(ilse, begun, 'closes-founded')
  expect((await desk(ilse))[0]).toMatchObject({ delete_on: '2029-09-01' })
})
